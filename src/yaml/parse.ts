import type { SourceFile } from '../text/source-file.ts';
import type { Region } from './region.ts';
import type { Tree } from './tree.ts';

export declare function parseDocuments(file: SourceFile): readonly Tree[];
export declare function parseYaml(region: Region): Tree;
export declare function scalarValue(node: import('./tree.ts').ScalarNode): unknown;
