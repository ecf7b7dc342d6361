import type { z } from 'zod';
import type { ComponentName, components } from '#smo';

/** The attributes an editor may write on a component, before defaults. */
export type AttributesOf<Name extends ComponentName> = z.input<(typeof components)[Name]['attributes']>;
