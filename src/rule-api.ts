/** All that a rule may use. Rules import this module and nothing else, so that it shows what they depend on. */

export type { AgentWorkload, Container, Mount } from './model/agent.ts';
export type { AnnotationSet } from './model/annotation.ts';
export { jsonIn, payloadsOf } from './model/annotation-payload.ts';
export { repairedJson } from './model/annotation-repair.ts';
export { vainAttempts } from './model/autoconf-attempts.ts';
export { type AutomaticCheck, automaticSwitches, providerAt } from './model/automatic-checks.ts';
export { certificateReaders, wrongFiles, wrongSources } from './model/certificate-faults.ts';
export { missingMounts } from './model/certificate-mounts.ts';
export { refusedCertificates } from './model/certificate-ports.ts';
export { checkNames, componentOf, nearMiss, spoken } from './model/check-names.ts';
export { missingCredentials } from './model/client-credentials.ts';
export {
  type CheckConfig,
  type CheckInstance,
  type Cluster,
  type Component,
  type ConfigMap,
  components,
  type Known,
} from './model/cluster.ts';
export { type Switch, switchOn, switchPath } from './model/cluster-checks.ts';
export type { ComponentSettings, Flag } from './model/component-settings.ts';
export { idleConfigMaps, type MissingConfigMap, missingConfigMaps } from './model/config-map-references.ts';
export { type VainPatch, vainPatches } from './model/config-patches.ts';
export { mayBeConfigured } from './model/configured.ts';
export { dispatchOf, handsOutClusterChecks } from './model/dispatch.ts';
export { documentedPort } from './model/documented-port.ts';
export { doubleScrapes } from './model/double-scrapes.ts';
export { endpoints, hasUrl, type Scrape, scrapes, soleEndpoint } from './model/endpoint.ts';
export { firstOfEach } from './model/first-of-each.ts';
export { type Identifier, identifiersFor, identifiersOf } from './model/identifiers.ts';
export {
  affirmative,
  bearerToken,
  clientCertificate,
  isIneffectiveText,
  nameOf,
  option,
  verification,
  verificationSwitch,
  writtenOptions,
} from './model/instance.ts';
export { keyPairFault } from './model/key-pair.ts';
export { decisiveSettings, listenUrl } from './model/listeners.ts';
export { lossOf } from './model/lost-variable.ts';
export { exposedCaKeys, mountedElsewhere, writableCertificateMounts } from './model/mounted-certificates.ts';
export { isForOwnEtcd } from './model/own-etcd.ts';
export { runsBesidePackaged } from './model/packaged.ts';
export { type Refusal, refusals } from './model/permissions.ts';
export { factsOf, isHandedOut, whyUnsupported } from './model/platform-facts.ts';
export { type NamedService, platformServiceFor, rightTarget, serviceOfHost } from './model/platform-services.ts';
export { type SelectorFault, selectorFaults } from './model/pod-selectors.ts';
export { shareProcess } from './model/process-mates.ts';
export { volumeCollisions } from './model/provider-volumes.ts';
export { isAddress, type Reach, reach } from './model/reach.ts';
export { removalOf } from './model/removal.ts';
export { isLoopback, type Misplaced, misplacedAgents, runners } from './model/schedule.ts';
export { dialSecurely, dialsSecurePort, isAnonymous, showsFlag } from './model/secure-port.ts';
export { acceptCertificate, certificateRefusal, signerOf } from './model/serving-certificate.ts';
export { applySettings, origins } from './model/settings-origin.ts';
export { type SilentPort, silentPort } from './model/silent-ports.ts';
export { strayMounts } from './model/stray-mounts.ts';
export { portNumber, type TargetPorts, targetPorts } from './model/target-ports.ts';
export { componentTargets, isApiServer, isHeadless, type ServiceTarget, targetsOf } from './model/targets.ts';
export { isHostVariable, isResolvable, templateVariables, variableTarget } from './model/template-variable.ts';
export { placeOf, yamlTexts } from './model/texts.ts';
export { namedTexts, textsBelow } from './model/texts-below.ts';
export { insecurePortOpen, portOwner, securePort, upstream } from './model/upstream.ts';
export { verdictOf } from './model/verdict.ts';
export { atLeast } from './model/version.ts';
export { droppedPaths, earlySettings } from './model/version-gates.ts';
export { secretsOfOtherReleases, straySecrets } from './model/wrong-secrets.ts';
export { defineRule, type Fix, type Problem, type Related } from './rule.ts';
export { isKey } from './text/secret.ts';
export type { Cursor, Place } from './yaml/cursor.ts';
export { cut } from './yaml/cut.ts';
export { append, type Edit, remove, rename, set } from './yaml/edit.ts';
export { placeholders } from './yaml/template.ts';
