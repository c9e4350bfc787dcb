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

/** The page of all platforms in Markdown: what the linter takes as documented there. */
export function platformPage(platforms: readonly PlatformProfile[]): string {
  const intro = 'What dd-cp-lint compares a configuration with. Every fact has its source in `rules/platforms/`.';
  return `${['# Platforms', intro, ...platforms.map(section)].join('\n\n')}\n`;
}

function section(profile: PlatformProfile): string {
  const rows = components.map((component) => ({ component, facts: profile.components[component] }));
  const monitored = rows.flatMap(({ component, facts }) => ('unsupported' in facts ? [] : [monitoredRow(component, facts)]));
  const unsupported = rows.flatMap(({ component, facts }) => ('unsupported' in facts ? [unsupportedRow(component, facts)] : []));
  const origin = profile.documented ? 'Documented by Datadog' : 'Derived, not documented by Datadog';
  return [
    `## ${profile.title}`,
    `\`--platform ${profile.id}\`. ${origin}: <${profile.source}>, read ${profile.asOf}.`,
    ...(monitored.length > 0 ? [table(monitoredHead, monitored)] : []),
    ...(unsupported.length > 0 ? [table(unsupportedHead, unsupported)] : []),
    ...(profile.sharedProcess
      ? [`One process, each of whose ports hands out the metrics of all: ${profile.sharedProcess.components.join(', ')}.`]
      : []),
    ...withoutMetrics(profile),
    ...(profile.services ? [services(profile.services)] : []),
    ...(profile.pods ? [pods(profile.pods)] : []),
    ...(profile.automatic ? [automatic(profile, profile.automatic)] : []),
    ...(profile.taints.length > 0 ? [taints(profile)] : []),
    ...(profile.certificates.length > 0 ? [certificates(profile)] : []),
  ].join('\n\n');
}

const monitoredHead = ['component', 'documented', 'takes', 'endpoint', 'authentication', 'flags', 'autodiscovery identifiers'];

function monitoredRow(component: string, { documented, requires, endpoint, flags, identifiers }: MonitoredComponent): readonly string[] {
  return [
    component,
    documented ? 'yes' : 'no',
    requires ? requirements(requires) : 'any version',
    address(endpoint),
    endpoint.auth.replace('-', ' '),
    Object.entries(flags.values)
      .map(([name, value]) => `\`--${name}=${value}\``)
      .join(' '),
    identifiers.names.join(', '),
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

const unsupportedRow = (component: string, { unsupported: { reason, mayAnswer } }: UnsupportedComponent): readonly string[] => [
  component,
  reason,
  mayAnswer ? `\`${mayAnswer.path}\`` : '',
];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell || '-').join(' | ')} |`).join('\n');

function automatic({ title }: PlatformProfile, switches: readonly AutomaticChecks[]): string {
  const lines = switches.map((one) => {
    const installer = one.flavour === 'helm' ? 'chart' : 'Operator';
    const versions = `${installer} ${one.from}${one.alone === one.from ? '' : `, needing nothing else from ${one.alone} on`}`;
    const release = one.platform === undefined ? '' : `; ${title} from ${one.platform} on`;
    return `- \`${one.switch}\` (${one.byDefault ? 'on' : 'off'} by default; ${versions}${release}): ${one.components.join(', ')}`;
  });
  return `Configured automatically, by these switches:\n\n${lines.join('\n')}`;
}

function taints(profile: PlatformProfile): string {
  const lines = profile.taints.map((taint) => {
    const since = taint.from === null ? '' : ` since Kubernetes ${taint.from}`;
    const until = taint.until === null ? '' : ` before Kubernetes ${taint.until}`;
    return `- \`${taint.key}${taint.value === undefined ? '' : `=${taint.value}`}:${taint.effect}\`${since}${since && until ? ',' : ''}${until}${taint.sometimes ? ', not in every cluster' : ''}`;
  });
  return `Taints of control-plane nodes:\n\n${lines.join('\n')}`;
}

function certificates(profile: PlatformProfile): string {
  const lines = profile.certificates.map((directory) => {
    const { component, mount } = directory;
    return `- ${component}: ${placeOf(directory)}${mount ? `, mounted at \`${mount.path}\`` : ''}`;
  });
  return `Certificates:\n\n${lines.join('\n')}`;
}

function placeOf(directory: CertificateDirectory): string {
  if (!directory.secret) return `\`${directory.hostPath}\` on the host`;
  const { secret, ports } = directory;
  return `Secret \`${secret.namespace}/${secret.name}\`${inReleases(secret)}, accepted on port ${ports.join(', ')} only`;
}

function services(all: readonly PlatformService[]): string {
  const lines = all.map((service) => {
    const ports = service.ports.map(
      ({ name, port, targetPort }) => `${name} ${port}${targetPort === port ? '' : `, at its endpoints ${targetPort}`}`,
    );
    const resolved = service.resolve === null ? '' : `, endpoints resolved as \`${service.resolve}\``;
    const copied = service.keepsEdits ? '' : ', to be copied since edits of it are undone';
    return `- \`${service.namespace}/${service.name}\`${inReleases(service)} (${ports.join('; ')})${resolved}${copied}: ${service.components.join(', ')}`;
  });
  return `Services in front of them:\n\n${lines.join('\n')}`;
}

function withoutMetrics({ components: facts }: PlatformProfile): readonly string[] {
  const lines = components.flatMap((component) => {
    const own = facts[component];
    const ports = 'unsupported' in own ? [] : (own.withoutMetrics ?? []);
    return ports.map(({ port, since, of, instead }) => {
      const when = since === null ? '' : ` since ${of === 'platform' ? '' : 'Kubernetes '}${since.join(', ')}`;
      return `- ${component}: ${port}${when}${instead ? `; they are on port ${instead.port} over ${instead.scheme}` : ''}`;
    });
  });
  return lines.length > 0 ? [`Ports without metrics:\n\n${lines.join('\n')}`] : [];
}

function pods(all: readonly PlatformPods[]): string {
  const lines = all.map(({ component, namespace, label }) => `- ${component}: \`${label.key}: ${label.value}\` in \`${namespace}\``);
  return `Pods in the network of the component's hosts, for Services to select:\n\n${lines.join('\n')}`;
}

/** Versions of the platform itself. */
function inReleases({ from, until }: VersionRange): string {
  const bounds = [...(from === null ? [] : [`from ${from} on`]), ...(until === null ? [] : [`before ${until}`])];
  return bounds.length === 0 ? '' : ` ${bounds.join(', ')}`;
}
