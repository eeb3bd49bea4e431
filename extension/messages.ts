export interface HallSeen {
  to: 'worker';
  kind: 'hall-seen';
  input: null;
}
