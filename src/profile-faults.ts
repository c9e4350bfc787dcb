import type { ProviderAnnotation } from './model/automatic-facts.ts';
import type { CertificateDirectory } from './model/certificate-facts.ts';
import type { PlatformProfile } from './model/platform.ts';
import { unknownWord } from './usage-error.ts';
import type { Cursor, Place } from './yaml/cursor.ts';

/** Something in a platform's file that its schema can't refuse. */
export interface ProfileFault {
  readonly message: string;
  readonly at: Place;
}

/** What doesn't hold together in a platform's file of the right shape. `others` are the ids of all other platforms. */
export function profileFaults(profile: PlatformProfile, root: Cursor, others: readonly string[]): readonly ProfileFault[] {
  const { id, variantOf } = profile;
  return [
    ...(others.includes(id) ? [{ message: `there is a platform ${id} already`, at: root.at('id') }] : []),
    ...(variantOf === undefined || others.includes(variantOf)
      ? []
      : [{ message: unknownWord('platform', variantOf, others), at: root.at('variantOf') }]),
    ...sourceFaults(profile, root),
    ...profile.markers.flatMap(({ pattern }, index) => patternFaults(pattern, root.at('markers', index, 'pattern'))),
    ...profile.certificates.flatMap((directory, index) => fileFaults(directory, root.at('certificates', index))),
    ...(profile.automatic ?? []).flatMap(({ annotation }, index) =>
      annotation ? annotationFaults(annotation, root.at('automatic', index, 'annotation')) : [],
    ),
  ];
}

/** Every fact names a source of the table, and every source is used. The one at the top is the page for people. */
function sourceFaults({ sources }: PlatformProfile, root: Cursor): readonly ProfileFault[] {
  const names = Object.keys(sources);
  const used = root.keys.filter((key) => key !== 'sources').flatMap((key) => (key === 'source' ? [] : sourcesBelow(root.at(key))));
  const unknown = used.filter(({ text = '' }) => !names.includes(text));
  const idle = names.filter((name) => used.every(({ text }) => text !== name));
  return [
    ...unknown.map((at) => ({ message: unknownWord('source', at.text ?? '', names), at })),
    ...idle.map((name) => ({ message: `nothing names the source ${name}`, at: root.at('sources', name).key })),
  ];
}

function sourcesBelow(at: Cursor): readonly Cursor[] {
  const below = at.keys.flatMap((key) => (key === 'source' && at.at(key).kind === 'scalar' ? [at.at(key)] : sourcesBelow(at.at(key))));
  return [...below, ...at.items.flatMap(sourcesBelow)];
}

function patternFaults(pattern: string, at: Cursor): readonly ProfileFault[] {
  const expression = expressionOf(pattern);
  if (typeof expression === 'string') return [{ message: `not a regular expression: ${expression}`, at }];
  return expression.test('') ? [{ message: 'it matches anything, the empty text too', at }] : [];
}

function expressionOf(pattern: string): RegExp | string {
  try {
    return new RegExp(pattern);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return error.message.replace(/^Invalid regular expression: /, '');
  }
}

function annotationFaults({ value, pattern, ineffective = [] }: ProviderAnnotation, at: Cursor): readonly ProfileFault[] {
  const expression = pattern === undefined ? null : expressionOf(pattern);
  if (typeof expression === 'string') return [{ message: `not a regular expression: ${expression}`, at: at.at('pattern') }];
  const has = (text: string): boolean => (expression ? expression.test(text) : text === value);
  return [
    ...(has(value) ? [] : [{ message: 'the pattern does not match it', at: at.at('value') }]),
    ...ineffective.flatMap((text, index) =>
      has(text) ? [{ message: 'it has the effect after all', at: at.at('ineffective', index) }] : [],
    ),
  ];
}

/** Each pair is a certificate with its key, of one kind; of a directory that the documentation mounts, one file of each role is documented. */
function fileFaults({ files, mount }: CertificateDirectory, at: Cursor): readonly ProfileFault[] {
  const place = (file: (typeof files)[number]): Cursor => at.at('files', files.indexOf(file));
  const single = files.flatMap((file) => {
    const isPaired = file.role === 'cert' || file.role === 'key';
    if (isPaired === (file.pair !== null)) return [];
    return [{ message: isPaired ? `a ${file.role} needs a pair` : `a ${file.role} is of no pair`, at: place(file).at('pair') }];
  });
  const pairs = files
    .filter(({ pair }) => pair !== null)
    .flatMap((file) => {
      const others = files.filter((other) => other !== file && other.pair === file.pair);
      const [partner] = others;
      const isPair = others.length === 1 && partner && [file.role, partner.role].sort().join() === 'cert,key';
      if (!isPair) return [{ message: `the pair ${file.pair} is not one cert and one key`, at: place(file).at('pair') }];
      const isAlike = file.client === partner.client && file.documented === partner.documented;
      return isAlike ? [] : [{ message: `client and documented differ within the pair ${file.pair}`, at: place(file) }];
    });
  const roles = (['ca', 'cert', 'key'] as const).filter((role) => files.some((file) => file.role === role));
  const documented = roles.flatMap((role) => {
    const count = files.filter((file) => file.role === role && file.documented).length;
    if (count === (mount ? 1 : 0)) return [];
    return [
      {
        message: mount ? `of the files with the role ${role}, one must be documented` : `no ${role} can be documented without a mount`,
        at: at.at('files'),
      },
    ];
  });
  return [...single, ...pairs, ...documented];
}
