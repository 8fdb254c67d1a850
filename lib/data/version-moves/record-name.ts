/**
 * What stands for a patient where names must not: the end of the enrollment's id, which is random. Not the record number, which identifies
 * a person (45 CFR 164.514(b)(2)).
 */
export const recordName = (enrollmentId: string): string => enrollmentId.slice(-8).toUpperCase();
