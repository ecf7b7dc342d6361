import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import type { BuiltSite } from './built-site.ts';
import type { PictureFacts } from './picture-facts.ts';

/**
 * A question to a site, with its answer: whether a file is `there`, its `size`, a `text`, what is known of a `picture`,
 * a digest of what our `model` says of a page, whether a time (in milliseconds since the epoch) is `to-come`. Who goes
 * through a whole table, or wants to know more of the model, asks for `everything`.
 */
export type Question =
  | { readonly asks: 'there' | 'to-come'; readonly of: string; readonly answer: boolean }
  | { readonly asks: 'size'; readonly of: string; readonly answer: number | undefined }
  | { readonly asks: 'text' | 'model'; readonly of: string; readonly answer: string | undefined }
  | { readonly asks: 'picture'; readonly of: string; readonly answer: PictureFacts | undefined }
  | { readonly asks: 'everything'; readonly of: ''; readonly answer: undefined };
type Asks = Question['asks'];

/** Something found out, with the numbers of the questions that it rests on. */
export interface Founded<T> {
  readonly value: T;
  readonly asked: readonly number[];
}

export interface LookupsOptions {
  /** Changes whenever our model says anything else of a page. */
  readonly digestOf: (page: Page) => string;
}

/** Hears what is asked of a site while pages are judged, so that what was found out holds as long as the answers do. */
export class Lookups {
  /** The site, with somebody who listens. */
  readonly site: BuiltSite;
  readonly #plain: BuiltSite;
  readonly #digestOf: (page: Page) => string;
  readonly #questions: Question[] = [];
  readonly #numbers: Readonly<Record<Asks, Map<string, number>>> = {
    there: new Map(),
    size: new Map(),
    text: new Map(),
    model: new Map(),
    picture: new Map(),
    'to-come': new Map(),
    everything: new Map(),
  };
  /** What is asked for the thing that is being found out. */
  #heard: Set<number> | undefined;

  constructor(site: BuiltSite, { digestOf }: LookupsOptions) {
    this.#plain = site;
    this.#digestOf = digestOf;
    const all = () => this.#hear('everything', '');
    this.site = {
      url: site.url,
      files: new HeardFiles(this, site.files, { has: (file) => this.#hear('there', file), get: (file) => this.#hear('size', file), all }),
      texts: new HeardTable(site.texts, { has: (file) => this.#hear('text', file), get: (file) => this.#hear('text', file), all }),
      pictures: new HeardTable(site.pictures, { has: (file) => this.#hear('picture', file), get: (file) => this.#hear('picture', file), all }),
      ...(site.site && { site: this.#heardModel(site.site) }),
    };
  }

  /** Every question that was asked, by its number. */
  get questions(): readonly Question[] {
    return this.#questions;
  }

  /** Finds something out. What is asked for it is asked for whatever it is a part of, too. */
  found<T>(find: () => T): Founded<T> {
    const around = this.#heard;
    const heard = new Set<number>();
    this.#heard = heard;
    try {
      return { value: find(), asked: [...heard] };
    } finally {
      this.#heard = around;
      if (around) for (const number of heard) around.add(number);
    }
  }

  /** Says that what is being found out rests on these questions. */
  restsOn(asked: readonly number[]): void {
    const heard = this.#heard;
    if (heard) for (const number of asked) heard.add(number);
  }

  /** Whether the questions can be asked again: all but for everything. */
  isRepeatable(asked: readonly number[]): boolean {
    const everything = this.#numbers.everything.get('');
    return everything === undefined || !asked.includes(everything);
  }

  /** See the function of this name. */
  isToCome(time: number): boolean {
    this.#hear('to-come', String(time));
    return isLater(this.#plain, time);
  }

  /** The number of a question that was asked at another time; undefined where its answer is another one now. */
  again(question: Question): number | undefined {
    return isSame(question, this.#answered(question.asks, question.of)) ? this.#numberOf(question.asks, question.of) : undefined;
  }

  #hear(asks: Asks, of: string): void {
    if (this.#heard) this.#heard.add(this.#numberOf(asks, of));
  }

  #numberOf(asks: Asks, of: string): number {
    const known = this.#numbers[asks].get(of);
    // Pictures and texts become known while pages are read: the same question may get another answer.
    const isSettled = asks !== 'picture' && asks !== 'text';
    if (known !== undefined && isSettled) return known;
    const question = this.#answered(asks, of);
    if (known !== undefined && this.#questions[known]?.answer === question.answer) return known;
    const number = this.#questions.push(question) - 1;
    this.#numbers[asks].set(of, number);
    return number;
  }

  #answered(asks: Asks, of: string): Question {
    const { files, texts, pictures, site } = this.#plain;
    switch (asks) {
      case 'there':
        return { asks, of, answer: files.has(of) };
      case 'size':
        return { asks, of, answer: files.get(of) };
      case 'text':
        return { asks, of, answer: texts.get(of) };
      case 'picture':
        return { asks, of, answer: pictures.get(of) };
      case 'model': {
        const page = site?.at(of);
        return { asks, of, answer: page && this.#digestOf(page) };
      }
      case 'to-come':
        return { asks, of, answer: isLater(this.#plain, Number(of)) };
      case 'everything':
        return { asks, of: '', answer: undefined };
    }
  }

  #heardModel(model: Site): Site {
    const at = (path: string) => {
      this.#hear('model', path);
      return model.at(path);
    };
    // A copy, since what is frozen can be watched by nobody.
    return new Proxy<Site>(
      { ...model, at },
      {
        get: (copy, key) => {
          // The configuration is the same for all that is remembered.
          if (key !== 'at' && key !== 'config') this.#hear('everything', '');
          return Reflect.get(copy, key);
        },
      },
    );
  }
}

/** Whether who asked before would find out the same now. */
function isSame(before: Question, { answer }: Question): boolean {
  if (before.asks === 'everything') return false;
  return before.answer === answer || (before.asks === 'picture' && JSON.stringify(before.answer) === JSON.stringify(answer));
}

/** Finds something out of a site for all who will ask for it. */
export function founded<T>({ files }: Pick<BuiltSite, 'files'>, find: () => T): Founded<T> {
  return files instanceof HeardFiles ? files.lookups.found(find) : { value: find(), asked: nothing };
}

const nothing: readonly number[] = [];

/** What was found out of a site; who asks for it now rests on the same questions. */
export function valueOf<T>({ files }: Pick<BuiltSite, 'files'>, { value, asked }: Founded<T>): T {
  if (files instanceof HeardFiles) files.lookups.restsOn(asked);
  return value;
}

/** Whether an instant, in milliseconds since the epoch, is later than the site's own; never where nobody knows that one. */
export function isToCome(site: BuiltSite, time: number): boolean {
  return site.files instanceof HeardFiles ? site.files.lookups.isToCome(time) : isLater(site, time);
}

const isLater = ({ site }: BuiltSite, time: number): boolean => site !== undefined && time > Date.parse(site.now);

/** Is told what is asked of a table. */
interface Listener {
  readonly has: (key: string) => void;
  readonly get: (key: string) => void;
  readonly all: () => void;
}

/** A table with somebody who listens. */
class HeardTable<V> implements ReadonlyMap<string, V> {
  readonly #table: ReadonlyMap<string, V>;
  readonly #listener: Listener;

  constructor(table: ReadonlyMap<string, V>, listener: Listener) {
    this.#table = table;
    this.#listener = listener;
  }

  has(key: string): boolean {
    this.#listener.has(key);
    return this.#table.has(key);
  }

  get(key: string): V | undefined {
    this.#listener.get(key);
    return this.#table.get(key);
  }

  get size(): number {
    return this.#whole().size;
  }

  keys(): MapIterator<string> {
    return this.#whole().keys();
  }

  values(): MapIterator<V> {
    return this.#whole().values();
  }

  entries(): MapIterator<[string, V]> {
    return this.#whole().entries();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(use: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    this.#whole().forEach(use);
  }

  #whole(): ReadonlyMap<string, V> {
    this.#listener.all();
    return this.#table;
  }
}

/** The table that every question about a site has at hand. */
class HeardFiles extends HeardTable<number> {
  readonly lookups: Lookups;

  constructor(lookups: Lookups, files: ReadonlyMap<string, number>, listener: Listener) {
    super(files, listener);
    this.lookups = lookups;
  }
}
