/** What a person is to the one whose employer or plan it is. */
export const relationships = ['self', 'spouse', 'child', 'other'] as const;
export type Relationship = (typeof relationships)[number];
