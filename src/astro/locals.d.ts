declare namespace App {
  interface Locals {
    smo: import('./page-context.ts').PageContext;
  }
}
