namespace EventsHub.Forms.Contracts;

/// <summary>What somebody has answered to a question.</summary>
/// <param name="Question">The key of the question.</param>
/// <param name="FormVersion">The number of the form's version in which it was asked.</param>
/// <param name="Values">The answer, as <see cref="QuestionKind"/> says for its kind; at least one.</param>
public sealed record GivenAnswer(string Question, int FormVersion, IReadOnlyList<string> Values);
