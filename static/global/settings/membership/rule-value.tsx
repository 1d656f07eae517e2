import { useRef, type ReactElement } from 'react';
import type { RuleCount, RuleInput } from '../../../../src/contract/settings';
import { WrongJql } from '../../new-program/wrong-jql';
import { ProjectSelect } from './project-select';
import { isHidden } from './rows';

export type ValueProps = {
  readonly id: string;
  readonly label: string;
  readonly rule: RuleInput;
  /** What is known of it; null until it was counted. */
  readonly count: RuleCount | null;
  /** Null where it can only be read. */
  readonly change: ((rule: RuleInput) => void) | null;
};

const Plain = ({ id, message }: { readonly id: string; readonly message: string }): ReactElement =>
  <p id={id} className="field-wrong" role="alert">{message}</p>;

type Of<Kind extends RuleInput['kind']> = Omit<ValueProps, 'rule'> & { readonly rule: Extract<RuleInput, { kind: Kind }> };

const Query = ({ id, label, rule, count, change }: Of<'jql'>): ReactElement => {
  const field = useRef<HTMLTextAreaElement>(null);
  const goTo = (position: number): void => {
    field.current?.focus();
    field.current?.setSelectionRange(position, Math.min(rule.jql.length, position + 1));
  };
  const problem = count?.problem ?? null;
  if (change === null) return <code className="rule-jql" dir="ltr">{rule.jql}</code>;
  return (
    <>
      <textarea
        ref={field} rows={2} dir="ltr" spellCheck={false} value={rule.jql} aria-label={label} placeholder="labels = launch AND created >= -90d"
        aria-invalid={problem !== null} {...(problem === null ? {} : { 'aria-describedby': `${id}-wrong` })}
        onChange={(event) => change({ kind: 'jql', jql: event.target.value })}
      />
      {problem !== null && <WrongJql id={`${id}-wrong`} jql={rule.jql} message={problem.message} position={problem.position} goTo={goTo} />}
    </>
  );
};

const Named = ({ name, text }: { readonly name: string | null; readonly text: string }): ReactElement =>
  <p className="rule-named"><span className="rule-key">{text}</span> {name !== null && <bdi>{name}</bdi>}</p>;

const Epic = ({ id, label, rule, count, change }: Of<'epic'>): ReactElement => {
  const problem = count?.problem ?? null;
  if (change === null) return <Named text={rule.key} name={count?.name ?? null} />;
  return (
    <>
      <span className="rule-epic">
        <input
          type="text" size={12} value={rule.key} aria-label={label} placeholder="WEB-12" spellCheck={false} autoCapitalize="characters"
          aria-invalid={problem !== null} {...(problem === null ? {} : { 'aria-describedby': `${id}-wrong` })}
          onChange={(event) => change({ kind: 'epic', key: event.target.value })}
        />
        {count?.name !== null && count?.name !== undefined && <bdi className="rule-name">{count.name}</bdi>}
      </span>
      {problem !== null && <Plain id={`${id}-wrong`} message={problem.message} />}
    </>
  );
};

const Project = ({ id, label, rule, count, change }: Of<'project'>): ReactElement => {
  if (rule.key === '' && change !== null) return <ProjectSelect label={label} choose={(key) => change({ kind: 'project', key })} />;
  const problem = count?.problem ?? null;
  return (
    <>
      <Named text={rule.key} name={count?.name ?? null} />
      {problem !== null && <Plain id={`${id}-wrong`} message={problem.message} />}
    </>
  );
};

const hiddenWords: Readonly<Record<'project' | 'epic', string>> = { project: 'A project you may not see', epic: 'An epic you may not see' };

/** What a rule names, with what is wrong about it. */
export const RuleValue = ({ rule, ...props }: ValueProps): ReactElement => {
  if (rule.kind === 'jql') return <Query {...props} rule={rule} />;
  if (isHidden(rule)) return <><p className="rule-named">{hiddenWords[rule.kind]}</p><p className="small quiet">{props.count?.problem?.message}</p></>;
  return rule.kind === 'epic' ? <Epic {...props} rule={rule} /> : <Project {...props} rule={rule} />;
};
