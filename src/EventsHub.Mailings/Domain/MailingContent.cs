using EventsHub.Kernel.Text;

namespace EventsHub.Mailings.Domain;

/// <summary>What a mailing says, and to whom.</summary>
/// <param name="Subject">The subject, by language; may have placeholders.</param>
/// <param name="Text">The text, by language: paragraphs with blank lines between them, and placeholders.</param>
/// <param name="Segment">The filter of the list of registrations by which its readers are chosen, as a query; empty for everybody.</param>
/// <param name="IsEssential">True when it is about what people have registered for, so that they get it whatever they have unsubscribed from.</param>
public sealed record MailingContent(LocalizedText Subject, LocalizedText Text, string Segment, bool IsEssential)
{
    /// <summary>The longest subject, in UTF-16 code units.</summary>
    public const int MaxSubject = 200;
}
