using EventsHub.Kernel.Domain;

namespace EventsHub.Forms.Contracts;

/// <summary>Answers as they were understood.</summary>
/// <param name="Answers">The answers to the questions that were asked, in their order.</param>
/// <param name="Options">The codes of all options ordered: those chosen as such, and those that come with an answer.</param>
/// <param name="Faults">What is wrong. Each has as field the question, such as <c>Answers[diet]</c>; none when all is right.</param>
public sealed record AnswersRead(IReadOnlyList<GivenAnswer> Answers, IReadOnlyList<string> Options, IReadOnlyList<DomainRuleException> Faults);
