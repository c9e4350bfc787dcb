import type { Region } from './yaml/region.ts';
import type { Tree } from './yaml/tree.ts';

/** A text in a file. */
export interface CarriedText {
  readonly region: Region;
  /** What it is written in, as carriers name it; null for YAML and JSON. */
  readonly language: string | null;
}

/** What a carrier finds in texts: other texts, and objects that they tell without writing them down. */
export type Carried = CarriedText | CarriedObject;

/** An object that is told. What it lacks is elsewhere when it is only a `part` of one. */
export interface CarriedObject {
  readonly tree: Tree;
  readonly part: boolean;
}

/** A kind of text that holds others, such as Markdown with code in it. Pure. */
export interface Carrier {
  readonly id: string;
  readonly title: string;
  /** What its texts are written in: endings of files, and names that other carriers give. */
  readonly languages: readonly string[];
  /** What all such texts of one file hold, in order. It tells nothing that it doesn't understand. */
  find(texts: readonly Region[]): readonly Carried[];
}

/** Gives the value its type; a carrier file's default export. */
export const defineCarrier = (carrier: Carrier): Carrier => carrier;
