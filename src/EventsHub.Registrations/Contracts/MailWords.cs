using EventsHub.Kernel.Mail;

namespace EventsHub.Registrations.Contracts;

/// <summary>The words with which organisers begin a mail, filled for its reader.</summary>
/// <param name="Subject">The subject, on one line.</param>
/// <param name="Paragraphs">The paragraphs, each of runs.</param>
public sealed record MailWords(string Subject, IReadOnlyList<IReadOnlyList<MailRun>> Paragraphs);
