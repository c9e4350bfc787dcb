import type { AutomaticChecks } from '../model/automatic-facts.ts';
import type { CertificateDirectory } from '../model/certificate-facts.ts';
import { components } from '../model/cluster.ts';
import type {
  MonitoredComponent,
  PlatformPods,
  PlatformProfile,
  PlatformService,
  Requirements,
  UnsupportedComponent,
} from '../model/platform.ts';
import type { VersionRange } from '../model/version.ts';
import { type Cite, citing } from './citation.ts';
import { markdownTable } from './markdown-table.ts';
import { platformMatrix } from './platform-matrix.ts';

/** The page of all platforms in Markdown: what the linter takes as true there, and where each fact was read. */
export function platformPage(platforms: readonly PlatformProfile[]): string {
  const intro = [
    'What dd-cp-lint compares a configuration with. A cell says where a component serves its metrics, `derived` where Datadog documents',
    'nothing of it, and `no` where nobody gets them. Each fact has the source that it was read from behind it.',
  ].join('\n');
  return `${['# Platforms', intro, platformMatrix(platforms), ...platforms.map(section)].join('\n\n')}\n`;
}

function section(profile: PlatformProfile): string {
  const cite = citing(profile);
  const rows = components.map((component) => ({ component, facts: profile.components[component] }));
  const monitored = rows.flatMap(({ component, facts }) => ('unsupported' in facts ? [] : [monitoredRow(component, facts, cite)]));
  const unsupported = rows.flatMap(({ component, facts }) => ('unsupported' in facts ? [unsupportedRow(component, facts, cite)] : []));
  const origin = profile.documented ? 'Documented by Datadog' : 'Derived, not documented by Datadog';
  return [
    `## ${profile.title}`,
    `\`--platform ${profile.id}\`. ${origin}: <${profile.source}>, read ${profile.asOf}.`,
    ...(monitored.length > 0 ? [markdownTable(monitoredHead, monitored)] : []),
    ...(unsupported.length > 0 ? [markdownTable(unsupportedHead, unsupported)] : []),
    ...(profile.sharedProcess ? [sharedProcess(profile.sharedProcess, cite)] : []),
    ...withoutMetrics(profile, cite),
    ...(profile.services ? [services(profile.services, cite)] : []),
    ...(profile.pods ? [pods(profile.pods, cite)] : []),
    ...(profile.automatic ? [automatic(profile, profile.automatic, cite)] : []),
    ...(profile.taints.length > 0 ? [taints(profile, cite)] : []),
    ...(profile.certificates.length > 0 ? [certificates(profile, cite)] : []),
  ].join('\n\n');
}

const monitoredHead = ['component', 'documented', 'takes', 'endpoint', 'authentication', 'flags', 'autodiscovery identifiers'];

function monitoredRow(component: string, facts: MonitoredComponent, cite: Cite): readonly string[] {
  const { documented, requires, endpoint, flags, identifiers } = facts;
  const given = Object.entries(flags.values).map(([name, value]) => `\`--${name}=${value}\``);
  return [
    component,
    documented ? 'yes' : 'no',
    requires ? `${requirements(requires)}${cite(requires.source)}` : 'any version',
    `${address(endpoint)}${cite(endpoint.source)}`,
    endpoint.auth.replace('-', ' '),
    given.length > 0 ? `${given.join(' ')}${cite(flags.source)}` : '',
    identifiers.names.length > 0 ? `${identifiers.names.join(', ')}${cite(identifiers.source)}` : '',
  ];
}

function address({ through, scheme, port, path, headers = {} }: MonitoredComponent['endpoint']): string {
  const parts = [
    `${scheme}, port ${port}, \`${path}\``,
    ...(through ? [`through Service ${through.namespace}/${through.name}`] : []),
    ...Object.entries(headers).map(([name, value]) => `header \`${name}: ${value}\``),
  ];
  return parts.join(', ');
}

function requirements({ kubernetes, chart, operator }: Requirements): string {
  const installers = [...(chart ? [`chart ${chart}`] : []), ...(operator ? [`Operator ${operator}`] : [])];
  return [...(kubernetes ? [`Kubernetes ${kubernetes}`] : []), ...(installers.length > 0 ? [installers.join(' or ')] : [])].join(', ');
}

const unsupportedHead = ['component', 'why not', 'may answer, undocumented'];

const unsupportedRow = (
  component: string,
  { unsupported: { reason, mayAnswer, source } }: UnsupportedComponent,
  cite: Cite,
): readonly string[] => [component, `${reason}${cite(source)}`, mayAnswer ? `\`${mayAnswer.path}\`${cite(mayAnswer.source)}` : ''];

const sharedProcess = ({ components: own, source }: NonNullable<PlatformProfile['sharedProcess']>, cite: Cite): string =>
  `One process, each of whose ports hands out the metrics of all: ${own.join(', ')}${cite(source)}.`;

function automatic({ title }: PlatformProfile, switches: readonly AutomaticChecks[], cite: Cite): string {
  const lines = switches.map((one) => {
    const installer = one.flavour === 'helm' ? 'chart' : 'Operator';
    const versions = `${installer} ${one.from}${one.alone === one.from ? '' : `, needing nothing else from ${one.alone} on`}`;
    const release = one.platform === undefined ? '' : `; ${title} from ${one.platform} on`;
    return `- \`${one.switch}\` (${one.byDefault ? 'on' : 'off'} by default; ${versions}${release}): ${one.components.join(', ')}${cite(one.source)}`;
  });
  return `Configured automatically, by these switches:\n\n${lines.join('\n')}`;
}

function taints(profile: PlatformProfile, cite: Cite): string {
  const lines = profile.taints.map((taint) => {
    const since = taint.from === null ? '' : ` since Kubernetes ${taint.from}`;
    const until = taint.until === null ? '' : ` before Kubernetes ${taint.until}`;
    return `- \`${taint.key}${taint.value === undefined ? '' : `=${taint.value}`}:${taint.effect}\`${since}${since && until ? ',' : ''}${until}${taint.sometimes ? ', not in every cluster' : ''}${cite(taint.source)}`;
  });
  return `Taints of control-plane nodes:\n\n${lines.join('\n')}`;
}

function certificates(profile: PlatformProfile, cite: Cite): string {
  const lines = profile.certificates.map((directory) => {
    const { component, mount } = directory;
    return `- ${component}: ${placeOf(directory)}${cite(directory.source)}${mount ? `, mounted at \`${mount.path}\`${cite(mount.source)}` : ''}`;
  });
  return `Certificates:\n\n${lines.join('\n')}`;
}

function placeOf(directory: CertificateDirectory): string {
  if (!directory.secret) return `\`${directory.hostPath}\` on the host`;
  const { secret, ports } = directory;
  return `Secret \`${secret.namespace}/${secret.name}\`${inReleases(secret)}, accepted on port ${ports.join(', ')} only`;
}

function services(all: readonly PlatformService[], cite: Cite): string {
  const lines = all.map((service) => {
    const ports = service.ports.map(
      ({ name, port, targetPort }) => `${name} ${port}${targetPort === port ? '' : `, at its endpoints ${targetPort}`}`,
    );
    const resolved = service.resolve === null ? '' : `, endpoints resolved as \`${service.resolve}\``;
    const copied = service.keepsEdits ? '' : ', to be copied since edits of it are undone';
    return `- \`${service.namespace}/${service.name}\`${inReleases(service)} (${ports.join('; ')})${resolved}${copied}: ${service.components.join(', ')}${cite(service.source)}`;
  });
  return `Services in front of them:\n\n${lines.join('\n')}`;
}

function withoutMetrics({ components: facts }: PlatformProfile, cite: Cite): readonly string[] {
  const lines = components.flatMap((component) => {
    const own = facts[component];
    const ports = 'unsupported' in own ? [] : (own.withoutMetrics ?? []);
    return ports.map(({ port, since, of, instead, source }) => {
      const when = since === null ? '' : ` since ${of === 'platform' ? '' : 'Kubernetes '}${since.join(', ')}`;
      return `- ${component}: ${port}${when}${instead ? `; they are on port ${instead.port} over ${instead.scheme}` : ''}${cite(source)}`;
    });
  });
  return lines.length > 0 ? [`Ports without metrics:\n\n${lines.join('\n')}`] : [];
}

function pods(all: readonly PlatformPods[], cite: Cite): string {
  const lines = all.map(
    ({ component, namespace, label, source }) => `- ${component}: \`${label.key}: ${label.value}\` in \`${namespace}\`${cite(source)}`,
  );
  return `Pods in the network of the component's hosts, for Services to select:\n\n${lines.join('\n')}`;
}

/** Versions of the platform itself. */
function inReleases({ from, until }: VersionRange): string {
  const bounds = [...(from === null ? [] : [`from ${from} on`]), ...(until === null ? [] : [`before ${until}`])];
  return bounds.length === 0 ? '' : ` ${bounds.join(', ')}`;
}
