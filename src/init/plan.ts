import type { CertificateDirectory } from '../model/certificate-facts.ts';
import { checkNames } from '../model/check-names.ts';
import { type Component, components } from '../model/cluster.ts';
import { packagedIdentifiers, packagedPorts } from '../model/packaged.ts';
import type { MonitoredComponent, PlatformPods, PlatformProfile, PlatformService } from '../model/platform.ts';
import { isHandedOut } from '../model/platform-facts.ts';
import { apiServerService } from '../model/targets.ts';

/** How a component's check gets to it: the Agent's own one by itself, one in a file, or annotations of a Service. */
export type Way =
  | { readonly kind: 'packaged' }
  /** A file for node agents, which waits for a container that one of these names finds. */
  | { readonly kind: 'file'; readonly identifiers: readonly string[]; readonly besidePackaged: boolean }
  /** A Service that is there, and what of it is annotated. */
  | { readonly kind: 'service'; readonly target: 'endpoints' | 'service'; readonly service: ServiceName; readonly resolve: 'ip' | null }
  /** A headless Service of one's own before pods beside the component. */
  | { readonly kind: 'pods'; readonly pods: PlatformPods };

interface ServiceName {
  readonly namespace: string;
  readonly name: string;
}

/** One component that is to be monitored, and what that takes. */
export interface Planned {
  readonly component: Component;
  readonly check: string;
  readonly facts: MonitoredComponent;
  readonly way: Way;
  /** What has to be mounted into the Agent; null when nothing has. */
  readonly certificates: CertificateDirectory | null;
}

/** The components as the platform's facts have them monitored. All of them must be ones that can be. */
export function planOf(profile: PlatformProfile, wanted: readonly Component[]): readonly Planned[] {
  return components
    .filter((component) => wanted.includes(component))
    .flatMap((component) => {
      const facts = profile.components[component];
      if ('unsupported' in facts) return [];
      const way = wayTo(profile, component, facts);
      const certificates = facts.endpoint.auth === 'client-certificate' ? documentedDirectory(profile, component) : null;
      return [{ component, check: checkNames[component], facts, way, certificates }];
    });
}

function wayTo(profile: PlatformProfile, component: Component, { endpoint, identifiers }: MonitoredComponent): Way {
  const { through } = endpoint;
  if (through) {
    const target = isHandedOut(endpoint.path) ? 'service' : 'endpoints';
    return { kind: 'service', target, service: through, resolve: null };
  }
  const service = newest(profile.services?.filter((own) => own.components.includes(component)) ?? []);
  if (service) return { kind: 'service', target: 'endpoints', service, resolve: service.resolve };
  const pods = profile.pods?.find((own) => own.component === component);
  if (pods) return { kind: 'pods', pods };
  const packaged = packagedIdentifiers(component).filter((name) => identifiers.names.includes(name));
  if (component === 'apiserver') {
    if (packaged.length > 0 && packagedPorts(component).includes(endpoint.port)) return { kind: 'packaged' };
    return { kind: 'service', target: 'endpoints', service: apiServerService, resolve: null };
  }
  return { kind: 'file', identifiers: packaged.length > 0 ? packaged : foundBy(profile, component), besidePackaged: packaged.length > 0 };
}

/** The name that finds it; where it has none of its own, that of a neighbour on the same nodes. */
function foundBy({ components: all }: PlatformProfile, component: Component): readonly string[] {
  const candidates = [component, 'scheduler', 'controller-manager', 'etcd'] as const;
  const names = candidates.flatMap((one) => {
    const facts = all[one];
    return 'unsupported' in facts || facts.identifiers.shared ? [] : facts.identifiers.names.slice(0, 1);
  });
  return names.slice(0, 1);
}

/** The entry of the newest versions. */
const newest = (services: readonly PlatformService[]): PlatformService | undefined => services.find(({ until }) => until === null);

/** The directory or Secret that the documentation mounts, of the newest versions. */
function documentedDirectory({ certificates }: PlatformProfile, component: Component): CertificateDirectory | null {
  const own = certificates.filter((directory) => directory.component === component && directory.mount !== null);
  return own.find(({ secret }) => !secret || secret.until === null) ?? null;
}
