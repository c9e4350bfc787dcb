import { type CarriedText, defineCarrier } from '../carrier.ts';
import { fenceRegion } from '../markdown/fence-region.ts';
import { fencesOf } from '../markdown/fences.ts';
import type { Region } from '../yaml/region.ts';

/** Fenced code blocks of Markdown, in block quotes and lists too. A block without a language is what its first line looks like. */
export default defineCarrier({
  id: 'markdown-fence',
  title: 'Code in Markdown',
  languages: ['md', 'markdown'],
  find: (texts) =>
    texts.flatMap((whole) =>
      fencesOf(whole.text).flatMap((fence): readonly CarriedText[] => {
        const region = fenceRegion(whole, fence);
        const language = languageOf(fence.language, region);
        return language === undefined ? [] : [{ region, language }];
      }),
    ),
});

/** Undefined for a language that holds nothing of ours. */
function languageOf(written: string, { text }: Region): string | null | undefined {
  if (/^(?:ya?ml|json)$/.test(written)) return null;
  if (/^(?:sh|bash|zsh|shell|console|shell-session|terminal)$/.test(written)) return 'sh';
  if (written !== '') return undefined;
  return /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:\$ |(?:sudo |\w+=\S+ )*(?:oc|kubectl|cat) )/.test(text) ? 'sh' : null;
}
