/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Approval } from '../../src/commit/Approval';

function shown() {
  const given: string[] = [];
  const approval = (committed: string | undefined) => <Approval cycle="2026-03" approver="Dee" role="COO" signers={undefined} ready committed={committed} onSign={() => undefined} onCommit={(password) => given.push(password)} />;
  const { rerender } = render(approval(undefined));
  return { given, user: userEvent.setup(), stands: (fingerprint: string | undefined) => rerender(approval(fingerprint)) };
}

const field = () => screen.getByLabelText<HTMLInputElement>('Password of the lock, optional');

describe('the password of the lock', () => {
  it('is not shown while it is typed, and said to be gone for good once forgotten', () => {
    shown();
    expect(field().type).toBe('password');
    expect(screen.getByText(/nobody can bring it back/)).toBeTruthy();
  });

  it('goes with the commit, stays for a second try, and is forgotten once a plan stands', async () => {
    const { given, user, stands } = shown();
    await user.type(field(), 'pass word ');
    await user.click(screen.getByRole('button', { name: 'Commit the plan' }));
    stands(undefined); // Excel said no
    expect([given, field().value]).toEqual([['pass word '], 'pass word ']);
    stands('3f9a');
    expect(field().value).toBe('');
  });

  it('may be left out', async () => {
    const { given, user } = shown();
    await user.click(screen.getByRole('button', { name: 'Commit the plan' }));
    expect(given).toEqual(['']);
  });
});
