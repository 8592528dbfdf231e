// Who and what the page is about: by kind, with counts, other forms, restored names and a walk through mentions.
import { Users } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { EntityCluster, EntityType } from '../utils/analysis/analysis.ts';
import { formatNumber, t, tCount } from '../utils/i18n/t.ts';
import { kindsName } from '../utils/i18n/wording.ts';
import { EntityDetail } from './EntityDetail.tsx';
import { KindMark, MARK_OF_TYPE } from './KindMark.tsx';
import { LongList } from './LongList.tsx';
import { StateView } from './Message.tsx';
import type { ReviewActions } from './review-props.ts';
import { type Rows, useRows } from './use-rows.ts';

const KINDS: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

export interface EntityRowData {
  readonly entity: EntityCluster;
  readonly heading: { readonly type: EntityType; readonly count: number } | null;
}

/** Rows by kind; inside a kind the most mentioned first, then in reading order. */
export function entityRows(entities: readonly EntityCluster[]): readonly EntityRowData[] {
  const first = ({ mentions }: EntityCluster): number => mentions[0]?.start ?? 0;
  return KINDS.flatMap((type) => {
    const group = entities
      .filter((entity) => entity.type === type)
      .sort((a, b) => b.mentions.length - a.mentions.length || first(a) - first(b));
    return group.map((entity, index) => ({
      entity,
      heading: index === 0 ? { type, count: group.length } : null,
    }));
  });
}

interface RowProps {
  readonly row: EntityRowData;
  readonly index: number;
  readonly rows: Rows;
  readonly at: number | null;
  readonly elsewhere: number | null;
  readonly actions: ReviewActions;
  readonly onMention: (entity: EntityCluster, index: number) => void;
}

function RowButton({ row: { entity }, index, rows, actions }: RowProps) {
  const isOpen = rows.open === index;
  const { restored } = entity;
  return (
    <button
      type="button"
      class="ng-row-button"
      data-row={index}
      tabIndex={rows.active === index ? 0 : -1}
      aria-expanded={isOpen}
      onClick={() => {
        rows.toggle(index);
        if (!isOpen) actions.countElsewhere(entity);
      }}
    >
      <KindMark kind={MARK_OF_TYPE[entity.type]} />
      <span class="ng-row-words">
        <bdi class="ng-lines-1">{entity.name}</bdi>
        {restored && !isOpen && (
          <span class="ng-row-second ng-soft">
            <bdi>{restored.name}</bdi>{' '}
            {restored.native !== restored.name && <bdi>{restored.native}</bdi>}
          </span>
        )}
      </span>
      <span class="ng-count" aria-hidden="true">
        {formatNumber(entity.mentions.length)}
      </span>
      <span class="ng-hidden">{tCount('entity.mentions', entity.mentions.length)}</span>
    </button>
  );
}

function EntityRow(props: RowProps) {
  const { row, index, rows, at, elsewhere, actions, onMention } = props;
  const { entity, heading } = row;
  return (
    <>
      {heading && (
        <h2 class="ng-heading">
          {kindsName(heading.type)} <span class="ng-count">{formatNumber(heading.count)}</span>
        </h2>
      )}
      <div class={rows.open === index ? 'ng-item ng-item-open' : 'ng-item'}>
        <RowButton {...props} />
        {rows.open === index && (
          <EntityDetail
            {...{ entity, at, elsewhere, onMention }}
            onAddNote={() => {
              const span = entity.mentions[at ?? 0];
              if (span) actions.addNote(span, entity);
            }}
            onElsewhere={actions.openElsewhere}
          />
        )}
      </div>
    </>
  );
}

export interface EntitiesTabProps {
  readonly entities: readonly EntityCluster[];
  readonly elsewhere: ReadonlyMap<string, number>;
  readonly actions: ReviewActions;
}

export function EntitiesTab({ entities, elsewhere, actions }: EntitiesTabProps) {
  const items = useMemo(() => entityRows(entities), [entities]);
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(new Map());
  const rows = useRows(items.length);
  const onMention = (entity: EntityCluster, index: number): void => {
    const span = entity.mentions[index];
    if (!span) return;
    setPlaces(new Map(places).set(entity.id, index));
    actions.goTo(span);
  };
  if (entities.length === 0) return <StateView icon={Users} title={t('entities.none')} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the buttons of the rows
    <div class="ng-tab-body" ref={rows.box} onKeyDown={rows.onKeyDown}>
      <LongList
        label={t('tabs.entities')}
        items={items}
        keyOf={({ entity }) => entity.id}
        guess={40}
        needed={rows.active}
        row={(row, index) => (
          <EntityRow
            {...{ row, index, rows, actions, onMention }}
            at={places.get(row.entity.id) ?? null}
            elsewhere={elsewhere.get(row.entity.name) ?? null}
          />
        )}
      />
    </div>
  );
}
