using EventsHub.Mailings.Wording;

namespace EventsHub.Mailings.Pages;

/// <summary>The form in which somebody writes the words of a mail that people get by themselves.</summary>
public sealed class MailWordingForm
{
    public WordsInput Wording { get; set; } = new();

    public int? Version { get; set; }
}
