import type { FixtureFile } from '../../scripts/fixtures.ts';
import type { AgentWorkload } from '../../src/model/agent.ts';
import { certificateUses } from '../../src/model/certificates.ts';
import type { Link } from '../../src/model/chain.ts';
import { checkNames } from '../../src/model/check-names.ts';
import type { CheckInstance, Cluster, Component } from '../../src/model/cluster.ts';
import { type Endpoint, soleEndpoint } from '../../src/model/endpoint.ts';
import { resolvePath } from '../../src/model/filesystem.ts';
import { clientCertificate, option } from '../../src/model/instance.ts';
import { decisiveSettings } from '../../src/model/listeners.ts';
import { packagedFolder, runsBesidePackaged } from '../../src/model/packaged.ts';
import { factsOf } from '../../src/model/platform-facts.ts';
import { shareProcess } from '../../src/model/process-mates.ts';
import { needsControlPlaneNode, runners } from '../../src/model/schedule.ts';
import { portOwner } from '../../src/model/upstream.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { textEditsOf } from '../../src/yaml/cut.ts';
import { type Edit, remove, set } from '../../src/yaml/edit.ts';

/** One link of a component's chain cut through, by an edit of a configuration that works, wherever and however it is written. */
export interface Cut {
  readonly name: string;
  readonly component: Component;
  readonly link: Link;
  readonly edits: readonly Edit[];
  /** Whether what is cut serves other components, too. */
  readonly shared?: boolean;
}

/** Every cut of a cluster's written checks that have one instance, and one workload that runs it. */
export function cutsOf(cluster: Cluster): readonly Cut[] {
  return cluster.checks.flatMap((check) => {
    const [instance, ...others] = check.instances;
    const [agent, ...more] = runners(cluster, check);
    const isSole = cluster.checks.filter(({ component }) => component === check.component).length === 1;
    if (!check.component || !instance || !agent || others.length + more.length > 0 || !isSole) return [];
    const endpoint = soleEndpoint(instance);
    const site: Site = { cluster, component: check.component, instance, agent };
    const all = [...(endpoint ? inInstance(site, endpoint) : []), ...inAgent(site), ...inSettings(site)];
    return all.filter(({ edits }) => edits.length > 0).map((cut) => ({ ...cut, component: site.component }));
  });
}

interface Site {
  readonly cluster: Cluster;
  readonly component: Component;
  readonly instance: CheckInstance;
  readonly agent: AgentWorkload;
}

type Named = Omit<Cut, 'component'>;

function inInstance({ cluster, component, instance }: Site, endpoint: Endpoint): readonly Named[] {
  const url = option(instance, 'prometheus_url');
  const facts = factsOf(cluster, component);
  const isSecure = endpoint.scheme === 'https';
  const { cert, key } = clientCertificate(instance);
  const others = [2379, 6443, 10257, 10259].filter((port) => {
    const owner = portOwner(port);
    return owner !== null && owner !== component && port !== facts?.endpoint.port && !shareProcess(cluster, component, owner);
  });
  const presented = [cert, key].filter(({ kind }) => kind !== null);
  const asksCertificate = facts?.endpoint.auth === 'client-certificate' && isSecure && endpoint.port === facts.endpoint.port;
  const asksToken = facts?.endpoint.auth === 'bearer-token' && isSecure;
  return [
    { name: 'no URL', link: 'configured', edits: [remove(url)] },
    {
      name: 'a variable in capitals',
      link: 'placed',
      edits: endpoint.host === '%%host%%' ? [set(url, endpoint.text.replace('%%host%%', '%%HOST%%'))] : [],
    },
    { name: "another component's port", link: 'reachable', edits: others.slice(0, 1).map((port) => set(url, endpoint.with({ port }))) },
    { name: 'no client certificate', link: 'credentials', edits: asksCertificate ? presented.map(remove) : [] },
    { name: 'no token', link: 'credentials', edits: asksToken ? [set(option(instance, 'bearer_token_auth'), false)] : [] },
    { name: 'plain http', link: 'accepted', edits: isSecure ? [set(url, endpoint.with({ scheme: 'http' }))] : [] },
  ];
}

function inAgent({ cluster, component, instance, agent }: Site): readonly Named[] {
  const { check } = instance;
  const mounts = certificateUses(instance).flatMap(({ path }) => {
    const found = resolvePath(agent, path);
    return 'mount' in found ? [found.mount.at] : [];
  });
  // What chart and Operator bring along may lie there.
  const isProvided = certificateUses(instance).some(({ path }) => /^\/(host\/)?var\//.test(path));
  const pointers = new Set(mounts.map(({ pointer }) => pointer));
  const unique = isProvided ? [] : mounts.filter(({ pointer }) => pointers.delete(pointer));
  const ignored = agent.ignoredAutoConf.names.filter(({ name }) => name === checkNames[component]);
  const hiding = agent.agentContainer.mounts.filter(({ path }) => path === packagedFolder(component));
  const without = ignored.map(({ scalar, name }) =>
    scalar.text === name
      ? remove(scalar)
      : set(
          scalar,
          (scalar.text ?? '')
            .split(' ')
            .filter((word) => word !== name)
            .join(' '),
        ),
  );
  const visible: AgentWorkload = {
    ...agent,
    ignoredAutoConf: { ...agent.ignoredAutoConf, names: [] },
    agentContainer: { ...agent.agentContainer, mounts: agent.agentContainer.mounts.filter((mount) => !hiding.includes(mount)) },
  };
  const isHidden = runsBesidePackaged(cluster, check, visible) === true && ignored.length + hiding.length > 0;
  const isTainted = cluster.platform.profile?.taints.some(({ sometimes }) => !sometimes);
  return [
    {
      name: 'no tolerations',
      link: 'placed',
      shared: true,
      edits: isTainted && needsControlPlaneNode(cluster, check) ? [remove(agent.tolerations)] : [],
    },
    { name: 'no mount of the certificates', link: 'credentials', edits: unique.map(remove) },
    { name: 'the packaged check is left on', link: 'autoconf', edits: isHidden ? [...without, ...hiding.map(({ at }) => remove(at))] : [] },
  ];
}

function inSettings({ cluster, component }: Site): readonly Named[] {
  const settings = decisiveSettings(cluster, component).filter(({ flags }) => flags.some(({ name }) => name === 'bind-address'));
  return [{ name: 'the loopback', link: 'reachable', edits: settings.flatMap((one) => one.setFlag('bind-address', '127.0.0.1')) }];
}

/** The files after edits; null when they can't be written. */
export function edited(files: readonly FixtureFile[], edits: readonly Edit[]): readonly FixtureFile[] | null {
  const texts = textEditsOf(edits);
  if (typeof texts === 'string') return null;
  return files.map(({ path, text }) => ({
    path,
    text: applyEdits(
      text,
      texts.filter(({ file }) => file.path === path),
    ),
  }));
}
