import { enableCompileCache } from 'node:module';

// Stripping the types off the engine and compiling it is half of what a short command takes: done once, not by each.
enableCompileCache();
await import('./commands.ts');
