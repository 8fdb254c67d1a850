/**
 * Given names that stand for one another in the United States, folded to plain letters; our own list, from common use. A name may stand in several
 * lines. It only widens what agrees beside a birth date and a number, so a missing pair costs a retry with the full name.
 */
const table = `
abigail abby gail
abraham abe bram
albert al bert
alexander alex al sandy xander sasha
alexandra alex sandra lexi sasha
alfred al fred
amanda mandy
andrew andy drew
angela angie
anne ann anna annie nancy nan
anthony tony
antonio tony
arthur art
barbara barb barbie babs
benjamin ben benny benji
bernard bernie
bradley brad
caroline carol carrie
catherine katherine kathryn katharine cathy kathy kate katie kat kay
charles charlie chuck chaz
charlotte charlie lottie
christina christine chris tina christy
christopher chris topher kit
clifford cliff
cynthia cindy
daniel dan danny
danielle dani
david dave davey
deborah debra deb debbie
dennis denny
donald don donnie
dorothy dot dottie dolly
douglas doug
edward ed eddie ted teddy ned
edwin ed eddie
eleanor ellie nora nell
elizabeth liz lizzie beth betsy betty eliza libby lisa
emily em emmy
eugene gene
evelyn evie
francis frank fran
frances fran frannie
franklin frank
francisco paco frank pancho
frederick fred freddie rick
gabriel gabe
gabriela gabriella gaby
gerald jerry gerry
gregory greg
guadalupe lupe
harold hal harry
henry hank harry
ignacio nacho
isabel isabella bella izzy isa
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jeffrey jeff
jennifer jen jenny
jeremiah jeremy jerry
jesus chuy
jessica jess jessie
john johnny jack
jonathan jon jonny
jose pepe
joseph joe joey
josephine jo josie
joshua josh
judith judy
julia julie jules
kenneth ken kenny
kimberly kim
lawrence laurence larry
leonard leo len lenny
lillian lily lil
louis lou louie
louise lou
luis lucho
madeline maddie
manuel manny manolo
margaret maggie meg peg peggy marge margie greta rita
maria mary mia
martha marty patty
martin marty
matthew matt
megan meg
melissa mel missy
michael mike mikey mick mickey
michelle shelly
nathan nathaniel nate nat
nicholas nick nicky
nicole nicky nikki
olivia liv livvy
oliver ollie
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete
philip phillip phil
phyllis phyl
priscilla cilla
rachel rae
raymond ray
rebecca becca becky
richard rich rick ricky dick
robert rob robbie bob bobby bert
roberta bobbie
roberto beto
ronald ron ronnie
rosemary rose rosie
russell russ
samantha sam sammy
samuel sam sammy
sarah sara sally sadie
sharon shari
sophia sofia sophie
stanley stan
stephanie steph
stephen steven steve
susan suzanne sue susie
sylvia syl
teresa theresa terry tess tessa
terrence terence terry
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
valerie val
vanessa nessa
veronica ronnie vera
victor vic
victoria vicky tori
vincent vince vinny
virginia ginny ginger
walter walt wally
wesley wes
william will willie bill billy liam
zachary zach zack
`;

const linesOf = new Map<string, Set<number>>();
for (const [line, names] of table.trim().split('\n').entries()) {
  for (const name of names.split(' ')) linesOf.set(name, (linesOf.get(name) ?? new Set()).add(line));
}

/** Whether two folded given names are the same person's, one of them a short or familiar form. */
export function areNicknames(one: string, other: string): boolean {
  const lines = linesOf.get(other);
  return lines !== undefined && [...(linesOf.get(one) ?? [])].some((line) => lines.has(line));
}
