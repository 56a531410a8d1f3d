import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';

const ID = 'help';

/** The way to what words and figures mean; once that is closed, the keyboard comes back here. */
export function HelpButton({ open, onOpen }: { readonly open: boolean; readonly onOpen: () => void }) {
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) document.getElementById(ID)?.focus();
    was.current = open;
  }, [open]);
  return <Button id={ID} appearance="subtle" icon={<QuestionCircle20Regular />} aria-label="Help" title="What words and figures mean" onClick={onOpen} />;
}
