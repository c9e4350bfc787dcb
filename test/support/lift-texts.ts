import { type Layers, lift } from '../../src/lift.ts';
import type { Cluster } from '../../src/model/cluster.ts';
import { groupClusters } from '../../src/model/clusters.ts';
import type { LiftedDocument } from '../../src/model/fragment.ts';
import { link } from '../../src/model/link.ts';
import { SourceFile } from '../../src/text/source-file.ts';
import type { Place } from '../../src/yaml/cursor.ts';

/** Files by path. */
export type Texts = Readonly<Record<string, string>>;

/** What the formats read in the texts, and in values that are merged. */
export const liftTexts = (texts: Texts, merged: readonly Layers[] = []): readonly LiftedDocument[] =>
  lift(
    Object.entries(texts).map(([path, text]) => new SourceFile(path, text)),
    merged,
  );

/** The clusters of the texts without settings or directives, no platform known. */
export function linkTexts(texts: Texts): readonly Cluster[] {
  const parts = groupClusters(liftTexts(texts), () => []);
  return parts.map((one) => link(one, { profile: null, confidence: 'none', evidence: [], reason: '' }, {}));
}

/** A place's path and its characters. */
export const pointed = ({ location: { file, span } }: Place): string => `${file.path}: ${file.text.slice(span.start, span.end)}`;
