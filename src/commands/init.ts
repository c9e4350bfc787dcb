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
import { componentsNamed } from './component-name.ts';
import { configured } from './configured.ts';
import { save } from './outputs.ts';

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
    const platforms = knownPlatforms(await configured(undefined, '.', io));
    const profile = profileOf(call, platforms);
    const wanted = wantedOf(call, profile);
    if (!profile.init)
      throw new UsageError(`there is no recommended configuration for ${profile.id}; there is one for ${writable(platforms).join(', ')}`);
    const flavour = oneOf('flavour', flagValue(call, 'flavour') ?? 'operator', ['operator', 'helm'] as const satisfies readonly Flavour[]);
    const files = recommended(profile, flavour, wanted);
    const out = flagValue(call, 'out');
    if (out === undefined) io.stdout.write(files.map(({ path: name, text }) => `# ${name}\n${text}`).join('---\n'));
    else writeNew(files, out, io);
    return 0;
  },
});

function profileOf(call: Call, platforms: readonly PlatformProfile[]): PlatformProfile {
  const given = flagValue(call, 'platform');
  if (given === undefined) throw new UsageError(`init needs a platform: --platform ${writable(platforms).join(', ')}`);
  const [bare = '', version] = given.split('@');
  const id = oneOf(
    'platform',
    bare,
    platforms.map((one) => one.id),
  );
  if (version !== undefined) throw new UsageError(`init writes for the newest version only: --platform ${id}`);
  const profile = platforms.find((one) => one.id === id);
  if (!profile) throw new Error(`no platform ${id}`);
  return profile;
}

const writable = (platforms: readonly PlatformProfile[]): readonly string[] => platforms.filter(({ init }) => init).map(({ id }) => id);

/** The components that are asked for, all that the platform has when none are. One that nobody can monitor there is a UsageError. */
function wantedOf(call: Call, { components: all, title }: PlatformProfile): readonly Component[] {
  const isShown = (component: Component): boolean => !('unsupported' in all[component]);
  const given = flagValue(call, 'components');
  const asked = given === undefined ? components.filter(isShown) : componentsNamed('components', given);
  const wanted = asked.length > 0 ? asked : components;
  for (const component of wanted) {
    const facts = all[component];
    if ('unsupported' in facts) throw new UsageError(`${spoken(component)} cannot be monitored on ${title}: ${facts.unsupported.reason}`);
  }
  return components.filter((component) => wanted.includes(component));
}

/** All files or none: what is there already stays as it is. */
function writeNew(files: readonly InputFile[], out: string, io: Io): void {
  const targets = files.map(({ path, text }) => ({ target: absolute(io, `${out}/${path}`), text }));
  const names = (some: typeof targets): readonly string[] => some.map(({ target }) => shown(io, target));
  const taken = targets.filter(({ target }) => exists(io.files, target));
  if (taken.length > 0) throw new UsageError(`init overwrites nothing: ${names(taken).join(', ')} exists already`);
  save(out, () => {
    io.files.makeFolder(absolute(io, out));
    for (const { target, text } of targets) io.files.write(target, text);
  });
  io.stdout.write(
    names(targets)
      .map((name) => `wrote ${name}\n`)
      .join(''),
  );
}
