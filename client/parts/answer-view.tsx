/** The whole answer: crisis first, what was understood, the door, then the rest. */
import { memo } from 'react';
import type { Answer } from '#api/contract/navigate.ts';
import type { Municipality } from '#api/contract/place.ts';
import type { Lang, Theme } from '#api/contract/vocabulary.ts';
import { addressOf } from '../routes.ts';
import { OUT_OF_HOURS } from '../words/phone.ts';
import { say, useWords } from '../words/say.ts';
import { Alternatives } from './alternatives.tsx';
import type { Asked } from './asked.ts';
import { CallLink } from './call.tsx';
import { Crisis } from './crisis.tsx';
import { DoorCard } from './door-card.tsx';
import { sheetAddress } from './sheet/link.ts';
import { type Correct, Understood } from './understood.tsx';

interface Props {
  readonly answer: Answer;
  readonly municipality: Municipality | null;
  /** Themes that the person has said were misread. */
  readonly without: readonly Theme[];
  readonly now: Date;
  /** What a correction carries along where it is posted. */
  readonly asked?: Asked;
  /** Takes a correction on the device. */
  readonly correct?: Correct;
}

export const AnswerView = memo(function AnswerView({ answer, municipality, without, now, asked, correct }: Props) {
  const { lang, words } = useWords();
  const { understood, crisis, door, alternatives } = answer;
  return (
    <div className="answer">
      <Crisis level={crisis.level} contacts={crisis.contacts} />
      <Understood understood={understood} municipality={municipality?.number ?? ''} without={without} asked={asked} correct={correct} />
      {municipality ? null : (
        <p className="notice">
          <a href="#place">{words.place.none}</a>
        </p>
      )}
      {municipality && !municipality.mapped ? (
        <p className="notice">
          {say(words.place.notMapped, { name: municipality.name })} <a href={addressOf('municipality', lang, { number: municipality.number })}>{say(words.answer.more, { name: municipality.name })}</a>
        </p>
      ) : null}
      {door ? (
        <DoorCard door={door} municipality={municipality} now={now} sheet={understood.audience === 'professional' ? sheetOf(answer, municipality, lang) : undefined} />
      ) : (
        <div className="notice">
          <p>{words.answer.none}</p>
          <p>
            <CallLink phone={OUT_OF_HOURS} /> {words.answer.noneCall}
          </p>
        </div>
      )}
      <Alternatives alternatives={alternatives} now={now} heading={door ? words.answer.nextOf : words.answer.noneHelp} />
    </div>
  );
});

/** Where the sheet of the same unit is: the kind of receiver goes along, so that page and navigator cannot disagree. */
function sheetOf({ door, understood: { age, themes } }: Answer, municipality: Municipality | null, lang: Lang): string | null {
  return door?.receives && municipality ? sheetAddress(lang, { municipality: municipality.number, age, themes, group: door.receives }) : null;
}
