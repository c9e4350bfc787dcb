import type { Finding, ReportEdit, ReportFix } from '../../report.ts';
import { artifactLocation, type Context, physicalLocation, region } from './place.ts';
import { levels, sentence } from './rule.ts';

/** GitHub keeps no more locations of a result. */
const mostLocations = 100;

/** What identifies a result, and where its rule stands. */
export interface Identity {
  readonly ruleIndex: number;
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

/** A finding as a result. */
export function resultOf(finding: Finding, { ruleIndex, partialFingerprints }: Identity, context: Context): object {
  const related = finding.related.slice(0, mostLocations - 1);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: messageText({ ...finding, related }) },
    locations: [{ physicalLocation: physicalLocation(finding, context) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        physicalLocation: physicalLocation(place, context),
        message: { text: place.message },
      })),
    }),
    partialFingerprints,
    ...(finding.fix && { fixes: [fixOf(finding.fix, context)] }),
  };
}

/** The first sentence stands alone, as a title; the next ones link related locations, which are not shown else, and name the fix. */
function messageText({ message, related, fix }: Finding): string {
  const links = related.map((place, index) => `[${place.message.replace(/[\\[\]]/g, '\\$&')}](${index + 1})`);
  return [
    // Text of a file can't become a link. It keeps its first letter: it may be a name.
    `${message.replace(/\[(?=[^\]]*\]\()/g, '\\[')}.`,
    ...(links.length > 0 ? [`See ${links.join(', ')}.`] : []),
    ...(fix ? [`${fix.safety === 'safe' ? 'Fix' : 'Unsafe fix'}: ${fix.title}.`] : []),
  ].join(' ');
}

function fixOf({ title, safety, edits }: ReportFix, { style }: Context): object {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: { text: safety === 'safe' ? sentence(title) : `${sentence(title)} It needs a choice, or deletes something.` },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifactLocation(path, style),
      replacements: edits.filter((edit) => edit.path === path).map(replacement),
    })),
  };
}

const replacement = (edit: ReportEdit): object => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } });
