/** Where the same is asked again and again, tells what comes of the newest question alone: an answer that was overtaken is out of date. */
export class Newest {
  private asked = 0;

  /** Tells what is answered, or that nothing is, unless another question follows before. */
  tell<Answer>(answer: Promise<Answer>, onAnswer: (answer: Answer) => void, onFailure: (error: Error) => void): void {
    const number = this.asked += 1;
    const ifNewest = <Told>(tell: (told: Told) => void) => (told: Told): void => {
      if (number === this.asked) tell(told);
    };
    answer.then(ifNewest(onAnswer), ifNewest(onFailure));
  }
}
