import type { ParsedDocument } from './model/cluster.ts';
import type { Fragment } from './model/fragment.ts';

/** One input format: recognises a document by its content (never by its name alone) and reads it. Pure. */
export interface Format {
  readonly id: string;
  readonly title: string;
  matches(document: ParsedDocument): boolean;
  /**
   * How much of its object a document shows; all of it when the method is missing. A `part` leaves open what it lacks.
   * An `overlay` is a part if a document of the same format that shows all lies in its folder or above, else whole.
   */
  extent?(document: ParsedDocument): Extent;
  read(document: ParsedDocument): Fragment;
}

export type Extent = 'whole' | 'overlay' | 'part';

/** Gives the value its type; a format file's default export. */
export const defineFormat = (format: Format): Format => format;
