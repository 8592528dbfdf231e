// The kit's small parts side by side.
import { NotebookPen, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Button, IconButton } from '../../components/Button.tsx';
import { KindMark, type MarkKind } from '../../components/KindMark.tsx';
import { Notice } from '../../components/Message.tsx';
import { Switch } from '../../components/Switch.tsx';

const MARKS: readonly MarkKind[] = [
  'person',
  'organization',
  'place',
  'other',
  'doubt-a',
  'doubt-b',
  'note',
];

const nothing = (): void => undefined;

/** Every control of the kit in each of its states. */
export function KitView() {
  const [isOn, turn] = useState(true);
  return (
    <div class="ng gallery-kit">
      <div class="ng-row">
        <Button onClick={nothing}>Plain</Button>
        <Button look="primary" onClick={nothing}>
          Primary
        </Button>
        <Button look="quiet" icon={NotebookPen} onClick={nothing}>
          Quiet
        </Button>
        <Button look="danger" icon={Trash2} onClick={nothing}>
          Danger
        </Button>
        <Button pressed onClick={nothing}>
          Pressed
        </Button>
        <Button disabled onClick={nothing}>
          Disabled
        </Button>
        <IconButton icon={Trash2} label="Icon" onClick={nothing} />
      </div>
      <div class="ng-row">
        {MARKS.map((kind) => (
          <KindMark key={kind} kind={kind} />
        ))}
      </div>
      <Switch checked={isOn} onChange={turn}>
        Switch
      </Switch>
      <Notice icon={NotebookPen}>Plain notice</Notice>
      <Notice icon={NotebookPen} tone="warn">
        Warning
      </Notice>
      <Notice icon={NotebookPen} tone="problem">
        Problem
      </Notice>
    </div>
  );
}
