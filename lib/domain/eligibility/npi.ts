/** A National Provider Identifier: ten digits, the last the Luhn check digit of the others behind "80840" (45 CFR 162.406). */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  const digits = [...`80840${text}`].reverse().map(Number);
  const sum = digits.reduce(
    (total, digit, index) => total + (index % 2 === 0 ? digit : Math.trunc((digit * 2) / 10) + ((digit * 2) % 10)),
    0,
  );
  return sum % 10 === 0;
}
