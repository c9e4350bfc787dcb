/** Where the project lives; its generated pages are read there. */
export const homepage = 'https://github.com/dd-cp-lint/dd-cp-lint';

/** The page of a rule. */
export const helpUri = (rule: string): string => `${homepage}/blob/main/docs/rules/${rule}.md`;
