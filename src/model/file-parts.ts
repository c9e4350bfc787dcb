import type { AgentWorkload } from './agent.ts';
import { holdsChecks } from './check-files.ts';
import type { ConfigMap } from './cluster.ts';
import { confdOf, folderOf, tellingWords } from './file-name.ts';
import type { Fragment, LiftedDocument } from './fragment.ts';

/** A file with what its documents contribute. */
export interface FileParts {
  readonly path: string;
  readonly folder: string;
  /** Words of its name that tell environments and platforms apart. */
  readonly words: ReadonlySet<string>;
  readonly documents: readonly LiftedDocument[];
  readonly agents: readonly AgentWorkload[];
  readonly configMaps: readonly ConfigMap[];
  readonly clusterNames: readonly string[];
  readonly hasSettings: boolean;
  /** Whether there is something to check in it even if it belongs to nothing else: more than a bystander's ConfigMap, Service or version. */
  readonly standsAlone: boolean;
}

/** The files that hold a document of some format, or a broken one, each with its parts. */
export function fileParts(documents: readonly LiftedDocument[]): readonly FileParts[] {
  const byPath = new Map<string, LiftedDocument[]>();
  for (const one of documents) {
    if (one.merged) continue;
    const { path } = one.document.file;
    byPath.set(path, [...(byPath.get(path) ?? []), one]);
  }
  return [...byPath].filter(([, own]) => own.some((one) => one.document.format !== null || isBroken(one))).map(partsOf);
}

function partsOf([path, documents]: readonly [string, readonly LiftedDocument[]]): FileParts {
  const all = <T>(pick: (fragment: Fragment) => readonly T[] | undefined): readonly T[] =>
    documents.flatMap(({ fragment }) => pick(fragment) ?? []);
  const configMaps = all((fragment) => fragment.configMaps);
  const bystanders = documents.filter(
    ({ fragment }) =>
      !(fragment.annotations ?? fragment.controlPlane) &&
      (fragment.configMaps ??
        fragment.secrets ??
        fragment.services ??
        fragment.copies ??
        fragment.versions ??
        fragment.clusterRoles ??
        fragment.clusterRoleBindings),
  );
  return {
    path,
    folder: documents.some(({ fragment }) => fragment.checkFiles) ? confdOf(path) : folderOf(path),
    words: tellingWords(path),
    documents,
    agents: all((fragment) => fragment.agents),
    configMaps,
    clusterNames: documents.flatMap(({ fragment }) => fragment.clusterName ?? []),
    hasSettings: documents.some(({ fragment }) => fragment.controlPlane !== undefined),
    standsAlone:
      configMaps.some(holdsChecks) || documents.some((one) => isBroken(one) || (one.document.format !== null && !bystanders.includes(one))),
  };
}

const isBroken = ({ document }: LiftedDocument): boolean => document.root.tree.problems.length > 0 && !document.templated;
