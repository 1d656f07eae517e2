import type { Issue } from '../../site/types';

const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

const listed = (items: readonly string[]) => ({ type: 'bulletList', content: items.map((words) => ({ type: 'listItem', content: [paragraph(words)] })) });

/** What the story's issues say beyond their summaries; most say nothing. */
const DESCRIBED: Readonly<Record<string, readonly object[]>> = {
  'WEB-72': [
    paragraph('Analysts put customers together by what they use and where they are.'),
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Before we begin' }] },
    listed(['Figures need one meaning of "active customer", which sales and Data Quality agree in DATA-34.', 'Filters of a whole dashboard work already.']),
    { type: 'codeBlock', content: [{ type: 'text', text: 'segment.load("ML-51") // from the log of the prototype' }] },
  ],
  'MOB-33': [paragraph('A sheet from below with three inputs and how they push the score. Texts come from WEB-71, so that both say the same.')],
};

/** The issues with their descriptions. */
export const described = (issues: readonly Issue[]): readonly Issue[] => issues.map((issue) => {
  const content = DESCRIBED[issue.key];
  return content === undefined ? issue : { ...issue, description: { type: 'doc', version: 1, content } };
});
