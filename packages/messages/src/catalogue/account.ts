import { bare, type Template } from './template.ts'

const forAccount = bare(['account'], 'account')
const forStaffAccount = bare(['staffAccount'], 'account')
const forOfficer = bare(['officer'], 'news')
const forInvited = bare(['invited'], 'account')

const NOT_YOU =
  'If it was not you, choose another password here now. It signs every device out.\n\n{passwordLink}'
// Staff have no page on which to choose another password: somebody at the council helps them.
const NOT_YOU_STAFF = 'If it was not you, tell your manager at once.'
const PRIVATE = 'We leave details out of our messages to keep them private.'

const passwordChanged = {
  subject: 'Your password was changed',
  happened: 'The password of your account was changed just now. Every other device has been signed out.',
}
const newDevice = {
  subject: 'You signed in from a new device',
  happened:
    'Somebody signed in to your account on {moment}, with {device}. We had not seen that before.\n\nIf it was you, you do not need to do anything.',
}
const secondStepAdded = {
  subject: 'A second step was added to your account',
  happened:
    'From now on, signing in asks for your password and then for a second step.\n\nKeep your recovery codes somewhere safe. They let you in if you lose your phone or key.',
}
const secondStepRemoved = {
  subject: 'A second step was removed from your account',
  happened:
    'One of the second steps that you sign in with was removed just now. It no longer lets anybody in.',
}

/**
 * What is said about accounts, and to whoever may have none yet. None of it holds what somebody typed, not even a name:
 * anybody may type any address, and these must not carry a stranger's words to it.
 */
export const ACCOUNT = {
  confirmEmail: forAccount('Confirm an email address', {
    subject: 'Confirm your email address',
    happened: 'Open this link to finish creating your account. It works once, for 24 hours.\n\n{link}',
    toDo: 'If you did not ask for an account, you do not need to do anything.',
  }),
  alreadyHaveAccount: forAccount('There is an account already', {
    subject: 'You already have an account',
    happened:
      'Somebody tried to create an account with this email address. You already have one.\n\nIf it was you, sign in here:\n\n{link}\n\nIf you do not remember your password, choose a new one here:\n\n{passwordLink}',
    toDo: 'If it was not you, you do not need to do anything. Nobody has seen or changed your account.',
  }),
  finishAccount: forAccount('Finish an account that was asked for again', {
    subject: 'Finish creating your account',
    happened:
      'Somebody asked for an account with this email address more than once, and it is not finished yet.\n\nTo be sure that the password is yours, choose it again here. The link works once, for 1 hour.\n\n{link}',
    toDo: 'If you did not ask for an account, you do not need to do anything.',
  }),
  resetPassword: forAccount('Choose a new password', {
    subject: 'Choose a new password',
    happened: 'Open this link to choose a new password. It works once, for 1 hour.\n\n{link}',
    toDo: 'If you did not ask for this, you do not need to do anything. Your password stays as it is.',
  }),
  passwordChanged: forAccount('A password was changed', { ...passwordChanged, toDo: NOT_YOU }),
  passwordChangedStaff: forStaffAccount('A password was changed, staff', {
    ...passwordChanged,
    toDo: NOT_YOU_STAFF,
  }),
  newDevice: forAccount('Signed in from a new device', { ...newDevice, toDo: NOT_YOU }),
  newDeviceStaff: forStaffAccount('Signed in from a new device, staff', {
    ...newDevice,
    toDo: NOT_YOU_STAFF,
  }),
  secondStepAdded: forAccount('A second step was added', { ...secondStepAdded, toDo: NOT_YOU }),
  secondStepAddedStaff: forStaffAccount('A second step was added, staff', {
    ...secondStepAdded,
    toDo: NOT_YOU_STAFF,
  }),
  secondStepRemoved: forAccount('A second step was removed', { ...secondStepRemoved, toDo: NOT_YOU }),
  secondStepRemovedStaff: forStaffAccount('A second step was removed, staff', {
    ...secondStepRemoved,
    toDo: NOT_YOU_STAFF,
  }),
  secondStepReset: forStaffAccount('A second step was taken off by a manager', {
    subject: 'Your second step was taken off your account',
    happened:
      'A manager took the second step off your account, because you had lost it. Every device has been signed out.\n\nSign in with your password and add a new second step:\n\n{link}',
    toDo: 'If you did not ask for this, tell your manager at once.',
  }),
  emailChangeAsked: forAccount('A change of email address is asked for', {
    subject: 'Somebody asked to change your email address',
    happened:
      'Somebody who is signed in to your account asked to change its email address.\n\nWe sent a link to the new one.\n\nNothing changes until that link is used. After that, messages no longer come to this address.',
    toDo: 'If it was not you, choose another password here now. It stops the change and signs every device out.\n\n{passwordLink}',
  }),
  confirmNewEmail: forAccount('Confirm a new email address', {
    subject: 'Confirm your new email address',
    happened:
      'Open this link to use this email address for your account from now on. It works once, for 24 hours.\n\n{link}',
    toDo: 'If you did not ask for this, you do not need to do anything. Nothing changes.',
  }),
  emailInUse: forAccount('An email address is in use', {
    subject: 'This email address already has an account',
    happened:
      'Somebody asked to use this email address for their account. It already has one, so nothing was changed.\n\nIf it was you, sign in with this address here:\n\n{link}',
    toDo: 'If it was not you, you do not need to do anything. Nobody has seen or changed your account.',
  }),
  accountClosed: forAccount('An account is closed', {
    subject: 'Your account is closed',
    happened:
      'Your account was closed just now. Nobody can sign in with it any more.\n\nWe removed your email address, phone number, password and second steps from the account.\n\nWe kept your name, and what was written and decided in any disagreement you are part of.\n\nWe must be able to show what happened, and why. Our privacy notice says for how long.\n\nClosing the account does not end a disagreement or an appeal, and no date changes.',
    toDo: 'To carry on with one, write to us or call us.\n\nIf it was not you who closed it, tell us as soon as you can.',
  }),
  contactChanged: forAccount('How we reach somebody was changed', {
    subject: 'How we reach you has changed',
    happened: 'How we reach you was changed a moment ago, by somebody who was signed in as you.',
    toDo: `If that was you, you do not need to do anything. If it was not, change your password and tell us at once.\n\n{link}\n\n${PRIVATE}`,
  }),

  invitation: forInvited('An invitation', {
    subject: 'You have been asked to help',
    happened:
      'Somebody has asked you to stand beside them in a disagreement about special educational needs.',
    toDo: 'Open this link to see what they ask of you, and say yes or no. You sign in with this email address.\n\n{link}\n\nThe link works for {days} days. If you do not know what this is about, you do not need to do anything.',
  }),
  comeBack: forInvited('The code to come back with', {
    subject: 'Your code to come back',
    happened: 'You saved something to finish later. Open this page and enter your code to go on.\n\n{link}',
    toDo: 'Your code is {code}. Keep it to yourself.\n\nWhat you saved is kept for {days} days after you last changed it. Nothing has been sent to the council.',
  }),

  coverNamed: forOfficer('Covering for a colleague', {
    subject: 'You cover for a colleague',
    happened: 'You cover for a colleague from {from} to {until}, both days included.',
    toDo: 'On those days their cases stand in “My work”, each marked with their name. The cases stay theirs.\n\n{link}',
  }),
  letterToPost: forOfficer('A letter to post', {
    subject: 'A letter to post, case {reference}',
    happened:
      'A letter with what was written down for case {reference} is ready. Print it and post it today.',
    toDo: '{link}',
  }),
} as const satisfies Record<string, Template>
