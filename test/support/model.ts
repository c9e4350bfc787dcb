import { readPlatforms } from '../../scripts/platforms.ts';
import { podAccount } from '../../src/model/account.ts';
import type { AgentWorkload } from '../../src/model/agent.ts';
import { checkNames } from '../../src/model/check-names.ts';
import type { CheckConfig, CheckInstance, Cluster, Component, ParsedDocument } from '../../src/model/cluster.ts';
import type { ComponentSettings } from '../../src/model/component-settings.ts';
import { readCommand, readExtraArgs } from '../../src/model/flags.ts';
import { ignoredNames } from '../../src/model/ignored-autoconf.ts';
import { knownBoolean } from '../../src/model/known.ts';
import type { PlatformProfile } from '../../src/model/platform.ts';
import { readContainer, readVolumes } from '../../src/model/pod-spec.ts';
import { parseVersion, type Versions } from '../../src/model/version.ts';
import { SourceFile } from '../../src/text/source-file.ts';
import type { Cursor, Place } from '../../src/yaml/cursor.ts';
import { parseDocuments } from '../../src/yaml/parse.ts';
import { documentCursor } from '../../src/yaml/tree-cursor.ts';

/** The only document of a text. */
export function rootOf(text: string, options: { readonly open?: boolean; readonly path?: string } = {}): Cursor {
  const [tree] = parseDocuments(new SourceFile(options.path ?? 'test.yaml', text));
  if (!tree) throw new Error('the text holds no document');
  return documentCursor(tree, options);
}

/** The characters at a place. */
export const shown = ({ location }: Place): string => location.file.text.slice(location.span.start, location.span.end);

/** A document of which only the root counts. */
export const documentOf = (root: Cursor): ParsedDocument => ({
  file: root.location.file,
  root,
  format: 'test',
  generated: false,
  templated: false,
});

/** A check file of a component's check, as `agents` get it. */
export function checkOf(component: Component, text: string, agents: readonly AgentWorkload[] = []): CheckConfig {
  const file = rootOf(text, { path: `${checkNames[component]}.yaml` });
  const check: CheckConfig = {
    name: checkNames[component],
    fileName: `${checkNames[component]}.yaml`,
    component,
    source: 'conf.d',
    nameAt: file,
    entry: null,
    annotation: null,
    file,
    adIdentifiers: file.at('ad_identifiers'),
    initConfig: file.at('init_config'),
    get instances(): readonly CheckInstance[] {
      return file.at('instances').items.map((at) => ({ check, at }));
    },
    agents,
    rename: () => [],
    removal: () => [],
  };
  return check;
}

/** One instance, given as its options in YAML. */
export function instanceOf(component: Component, text: string, agents: readonly AgentWorkload[] = []): CheckInstance {
  const body = text.trim().replace(/\n/g, '\n    ');
  const [instance] = checkOf(component, `instances:\n  - ${body}\n`, agents).instances;
  if (!instance) throw new Error('no instance');
  return instance;
}

/**
 * A workload from a pod-like text: `volumes`, `volumeMounts`, `tolerations`, `nodeSelector`, `affinity`, `hostNetwork`,
 * `ignoreAutoConfig`.
 */
export function agentOf(text: string, over: Partial<AgentWorkload> = {}): AgentWorkload {
  const root = rootOf(text || '{}', { open: false, path: 'agent.yaml' });
  return {
    role: 'node-agent',
    flavour: 'helm',
    at: root,
    document: documentOf(root),
    namespace: 'unknown',
    deployed: true,
    hostNetwork: knownBoolean(root.at('hostNetwork'), false),
    account: podAccount(root),
    agentContainer: readContainer('agent', root, root.at('volumeMounts')),
    otherContainers: [],
    volumes: readVolumes(root.at('volumes')),
    images: [],
    tolerations: root.at('tolerations'),
    nodeSelector: root.at('nodeSelector'),
    affinity: root.at('affinity'),
    ignoredAutoConf: ignoredNames([root.at('ignoreAutoConfig')]),
    confd: [],
    confdKnown: true,
    useConfigMap: () => [],
    disableAutoConf: () => [],
    ...over,
  };
}

/** Settings of one component: `flags` as the text of a map, a list of {name, value}, or a command. */
export function settingsOf(
  component: Component,
  flags: string,
  origin: ComponentSettings['origin'] = 'cluster-configuration',
): ComponentSettings {
  const root = rootOf(flags || '{}', { path: 'settings.yaml' });
  const shape = origin === 'static-pod' ? 'command' : root.kind === 'seq' ? 'list' : 'map';
  const set = shape === 'command' ? readCommand([root], root) : readExtraArgs(root, shape);
  return { component, document: documentOf(root), at: root, configuration: root, flagsAt: root, origin, shape, shapedBy: null, ...set };
}

const kubeadm = readPlatforms().find((profile) => profile.id === 'kubeadm');

/** The facts of kubeadm. */
function kubeadmProfile(): PlatformProfile {
  if (!kubeadm) throw new Error('there is no platform kubeadm');
  return kubeadm;
}

/** A cluster on kubeadm, or on an unknown platform. */
export function clusterOf(parts: Partial<Cluster> & { readonly kubernetes?: string; readonly platformKnown?: boolean }): Cluster {
  const { kubernetes, platformKnown = true, ...rest } = parts;
  const versions: Versions =
    kubernetes === undefined
      ? {}
      : { kubernetes: { text: kubernetes, numbers: parseVersion(kubernetes) ?? [], origin: 'flag', from: 'test' } };
  return {
    id: 'test',
    platform: { profile: platformKnown ? kubeadmProfile() : null, confidence: platformKnown ? 'given' : 'none', evidence: [], reason: '' },
    versions,
    agents: [],
    checks: [],
    controlPlane: [],
    configMaps: [],
    secrets: [],
    clusterRoles: [],
    clusterRoleBindings: [],
    idleSuppressions: [],
    services: [],
    copies: [],
    annotations: [],
    clusterChecks: [],
    documents: [],
    ...rest,
  };
}
