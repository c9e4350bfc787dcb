import type { AgentRole } from './agent.ts';
import type { Component } from './cluster.ts';

/** What one switch of the chart or the Operator configures. */
export interface AutomaticChecks {
  readonly flavour: 'helm' | 'operator';
  /** The switch, from the root of the values or the resource: `providers.example.controlPlaneMonitoring`. */
  readonly switch: string;
  readonly byDefault: boolean;
  /** First version of the chart or the Operator that has it. */
  readonly from: string;
  /** First version that needs nothing but the switch; before, it takes what the files don't show. */
  readonly alone: string;
  /** An annotation of the resource that says where it is. */
  readonly annotation?: ProviderAnnotation;
  /** First version of the platform for which it works; missing when it does for all. */
  readonly platform?: string;
  /** Volumes that it brings along, mounted into the container that runs checks; missing when none. The Operator gives way to the user's. */
  readonly volumes?: readonly AutomaticVolume[];
  readonly components: readonly Component[];
  readonly source: string;
}

/** What an annotation must say for a switch to work: `value`, or whatever `pattern` matches. `ineffective` values look right and switch it off. */
export interface ProviderAnnotation {
  readonly key: string;
  readonly value: string;
  readonly pattern?: string;
  readonly ineffective?: readonly string[];
}

/** A volume with its one mount, whose name and path no other may have in those pods. */
export interface AutomaticVolume {
  readonly role: AgentRole;
  readonly name: string;
  readonly path: string;
  /** The Secret that it brings; missing for an emptyDir. */
  readonly secret?: string;
}
