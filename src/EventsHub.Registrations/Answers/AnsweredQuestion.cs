namespace EventsHub.Registrations.Answers;

/// <summary>What somebody has answered, in words.</summary>
/// <param name="Key">The key of the question.</param>
/// <param name="Question">The question as it was asked, in the current language.</param>
/// <param name="Answer">The answer in words.</param>
public sealed record AnsweredQuestion(string Key, string Question, string Answer);
