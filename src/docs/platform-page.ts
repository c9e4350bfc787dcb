import { components } from '../model/cluster.ts';
import type { ComponentProfile, PlatformProfile } from '../model/platform.ts';

/** The page of all platforms in Markdown: what the linter takes as documented there. */
export function platformPage(platforms: readonly PlatformProfile[]): string {
  const intro = 'What dd-cp-lint compares a configuration with. Every fact has its source in `rules/platforms/`.';
  return `${['# Platforms', intro, ...platforms.map(section)].join('\n\n')}\n`;
}

function section(profile: PlatformProfile): string {
  const origin = profile.documented ? 'Documented by Datadog' : 'Derived, not documented by Datadog';
  return [
    `## ${profile.title}`,
    `\`--platform ${profile.id}\`. ${origin}: <${profile.source}>, read ${profile.asOf}.`,
    [
      '| component | documented | endpoint | authentication | flags | autodiscovery identifiers |',
      '| --- | --- | --- | --- | --- | --- |',
      ...components.map((component) => row(component, profile.components[component])),
    ].join('\n'),
    ...(profile.taints.length > 0 ? [taints(profile)] : []),
    ...(profile.certificates.length > 0 ? [certificates(profile)] : []),
  ].join('\n\n');
}

function row(component: string, facts: ComponentProfile): string {
  const { scheme, port, path, auth } = facts.endpoint;
  const flags = Object.entries(facts.flags.values).map(([name, value]) => `\`--${name}=${value}\``);
  const cells = [
    component,
    facts.documented ? 'yes' : 'no',
    `${scheme}, port ${port}, ${path}`,
    auth.replace('-', ' '),
    flags.join(' ') || '-',
    facts.identifiers.names.join(', ') || '-',
  ];
  return `| ${cells.join(' | ')} |`;
}

function taints(profile: PlatformProfile): string {
  const lines = profile.taints.map((taint) => {
    const since = taint.from === null ? '' : ` since Kubernetes ${taint.from}`;
    const until = taint.until === null ? '' : ` before Kubernetes ${taint.until}`;
    return `- \`${taint.key}:${taint.effect}\`${since}${since && until ? ',' : ''}${until}`;
  });
  return `Taints of control-plane nodes:\n\n${lines.join('\n')}`;
}

function certificates(profile: PlatformProfile): string {
  const lines = profile.certificates.map(({ component, hostPath, mount }) => {
    const where = `- ${component}: \`${hostPath}\` on the host`;
    return mount ? `${where}, mounted at \`${mount.path}\`` : where;
  });
  return `Certificates:\n\n${lines.join('\n')}`;
}
