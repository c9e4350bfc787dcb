import { type Call, defineCommand, flagValue } from '../command.ts';
import { type Flavour, recommended } from '../init/recommended.ts';
import { absolute, exists, shown } from '../io/paths.ts';
import type { Io } from '../io.ts';
import { knownPlatforms } from '../known-platforms.ts';
import { spoken } from '../model/check-names.ts';
import { type Component, components } from '../model/cluster.ts';
import type { PlatformProfile } from '../model/platform.ts';
import type { InputFile } from '../report.ts';
import { oneOf, UsageError } from '../usage-error.ts';
import { configured } from './configured.ts';

export default defineCommand({
  name: 'init',
  operands: '',
  count: [0, 0],
  summary: 'write a configuration that has the control plane of a platform monitored',
  flags: [
    { name: 'platform', value: 'ID', help: 'the platform; dd-cp-lint platforms lists them' },
    { name: 'flavour', value: 'ID', help: 'what installs the Agent: operator (default) or helm' },
    { name: 'components', value: 'LIST', help: 'what to monitor, with commas between; by default all that can be on the platform' },
    { name: 'out', value: 'DIR', help: 'write files into this folder, which must not hold them yet; by default they are printed' },
  ],
  run: async (call, io) => {
    const profile = profileOf(call, knownPlatforms(await configured(undefined, '.', io)));
    const flavour = oneOf('flavour', flagValue(call, 'flavour') ?? 'operator', ['operator', 'helm'] as const satisfies readonly Flavour[]);
    const files = recommended(profile, flavour, wantedOf(call, profile));
    const out = flagValue(call, 'out');
    if (out === undefined) io.stdout.write(files.map(({ path: name, text }) => `# ${name}\n${text}`).join('---\n'));
    else writeNew(files, out, io);
    return 0;
  },
});

function profileOf(call: Call, platforms: readonly PlatformProfile[]): PlatformProfile {
  const known = platforms.filter(({ init }) => init);
  const ids = known.map(({ id }) => id);
  const given = flagValue(call, 'platform');
  if (given === undefined) throw new UsageError(`init needs a platform: --platform ${ids.join(', ')}`);
  const id = oneOf(
    'platform',
    given,
    platforms.map((one) => one.id),
  );
  const profile = known.find((one) => one.id === id);
  if (!profile) throw new UsageError(`there is no recommended configuration for ${id}; there is one for ${ids.join(', ')}`);
  return profile;
}

/** The components that are asked for, all that the platform has when none are. One that nobody can monitor there is a UsageError. */
function wantedOf(call: Call, { components: all, title }: PlatformProfile): readonly Component[] {
  const given = flagValue(call, 'components');
  if (given === undefined) return components.filter((component) => !('unsupported' in all[component]));
  const named = new Set(given.split(',').map((name) => oneOf('component', name.trim(), components)));
  for (const component of named) {
    const facts = all[component];
    if ('unsupported' in facts) throw new UsageError(`${spoken(component)} cannot be monitored on ${title}: ${facts.unsupported.reason}`);
  }
  return components.filter((component) => named.has(component));
}

/** All files or none: what is there already stays as it is. */
function writeNew(files: readonly InputFile[], out: string, io: Io): void {
  const targets = files.map(({ path, text }) => ({ target: absolute(io, `${out}/${path}`), text }));
  const names = (some: typeof targets): readonly string[] => some.map(({ target }) => shown(io, target));
  const taken = targets.filter(({ target }) => exists(io.files, target));
  if (taken.length > 0) throw new UsageError(`init overwrites nothing: ${names(taken).join(', ')} exists already`);
  io.files.makeFolder(absolute(io, out));
  for (const { target, text } of targets) io.files.write(target, text);
  io.stdout.write(
    names(targets)
      .map((name) => `wrote ${name}\n`)
      .join(''),
  );
}
