/** Age groups and genders a citizen may choose; the words for them are in the kit's texts. */
export const ageGroups = ['under-12', '12-14', '15-17', '18-24', '25-39', '40-59', '60-plus'] as const
export const genders = ['girl-woman', 'boy-man', 'other'] as const
