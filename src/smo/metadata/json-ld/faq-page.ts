import type { FAQPage, Question } from 'schema-dts';
import type { BodyFacts } from '../../entry.ts';
import type { Page } from '../../page.ts';
import { nodeId, webSiteId } from './ids.ts';
import type { Site } from '../../site.ts';

/** The questions that a page answers. */
export function faqPage(questions: BodyFacts['questions'], page: Page, site: Site): FAQPage {
  return {
    '@type': 'FAQPage',
    '@id': nodeId(page, 'faq'),
    inLanguage: page.locale,
    isPartOf: { '@id': webSiteId(site) },
    mainEntity: questions.map(({ question, answer }): Question => {
      return { '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } };
    }),
  };
}
