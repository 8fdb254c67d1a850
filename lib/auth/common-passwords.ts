/** Words that common passwords are built of, in letters only: a password that is one of these plus digits and signs is known to every attacker. */
const roots = `
password passwort motdepasse contrasena passwd pass passphrase mypassword yourpassword newpassword oldpassword thepassword passwordpassword
welcome welcomeback welcometo letmein letmeinnow letmeinplease changeme changemenow changemeplease pleasechangeme default temporary temp
qwerty qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl qwertz qwertzuiop azerty azertyuiop asdf asdfgh asdfghjkl asdfghjklzxcvbnm zxcvbn zxcvbnm
qazwsx qazwsxedc qazwsxedcrfv qweasd qweasdzxc qwaszx zaqxsw poiuytrewq lkjhgfdsa mnbvcxz abcd abcdef abcdefgh abcdefghij abcdefghijkl abc abcabc
admin administrator adminadmin administrador root rootroot superuser superadmin sysadmin system manager login signin guest user username account
iloveyou iloveyousomuch iloveu iloveyouforever loveyou loveme lovely love mylove ihateyou trustno trustnoone secret secretpassword topsecret
sunshine princess dragon monkey football baseball basketball superman batman spiderman starwars pokemon michael michelle jennifer jessica
charlie jordan daniel thomas ashley master shadow summer winter spring autumn january february march april may june july august september october
november december monday tuesday wednesday thursday friday saturday sunday hello helloworld hellohello goodmorning computer internet whatever
freedom liverpool chelsea arsenal manchester manchesterunited realmadrid barcelona america england london newyork california texas
hospital clinic doctor nurse patient healthcare health therapy therapist physio physiotherapy physicaltherapy medical medicine clinician
cairn cairncare company business office work test testing testtest tester demo example sample access google facebook linkedin microsoft windows
chocolate butterfly cheese cookie banana apple orange purple yellow flower blessed jesus jesuschrist godisgood heaven angel
correcthorsebatterystaple tobeornottobe thequickbrownfox nothing noneofyourbusiness idontknow iforgot forgotpassword opensesame blink fuckyou
`
  .trim()
  .split(/\s+/);

const common = new Set(roots);
const leet: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };
const rows = [
  '0123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];

const lettersOf = (text: string) => text.replace(/[^a-z]/g, '');
const unleeted = (text: string) => text.replace(/[013457@$!]/g, (sign) => leet[sign] ?? '');
const edgesCut = (text: string) => text.replace(/^[^a-z]+|[^a-z]+$/g, '');
const reversed = (text: string) => [...text].reverse().join('');

/** Whether an attacker's first lists have it: a common word with digits and signs around or inside, a row of keys, or one piece repeated. */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  const forms = [lettersOf(text), lettersOf(unleeted(text)), lettersOf(unleeted(edgesCut(text)))];
  if (forms.some((form) => common.has(form) || common.has(onePiece(form)))) return true;
  const piece = onePiece(text);
  return piece.length <= 4 || isRow(piece) || common.has(piece) || (/^\d+$/.test(text) && text.length < 16);
}

/** The shortest piece whose repetition makes the text. */
function onePiece(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return piece;
  }
  return text;
}

const isRow = (text: string) => rows.some((row) => row.includes(text) || row.includes(reversed(text)));
