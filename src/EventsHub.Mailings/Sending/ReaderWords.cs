using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Mailings.Sending;

/// <summary>Fills the placeholders of texts with what is known of one reader, in the current language.</summary>
/// <param name="event">The event.</param>
/// <param name="reader">The reader.</param>
/// <param name="ownPage">The address of the reader's own page.</param>
internal sealed class ReaderWords(HostedEvent @event, Addressee reader, string ownPage)
{
    private const string Nothing = "–";

    /// <summary>Until when a place is kept for the reader, in words; null when none is.</summary>
    public string? Until { get; init; }

    /// <summary>Who pays for the reader; null when that is not said.</summary>
    public string? Payer { get; init; }

    /// <summary>A subject on one line.</summary>
    public string Line(string subject, string language) => Placeholders.FillLine(subject, ValueOf, language);

    /// <summary>The paragraphs of a text.</summary>
    public IEnumerable<IReadOnlyList<MailRun>> Paragraphs(string text, string language) => Placeholders.Fill(text, ValueOf)
        .Select(paragraph => (IReadOnlyList<MailRun>)[.. paragraph.Select(part => new MailRun(part.Text, part.Of == PartOf.Link, part.Of == PartOf.Reader ? Placeholders.InItsRun(part.Text, language) : null))]);

    private string ValueOf(string name) => name switch
    {
        "name" => reader.Name.Native,
        // Whoever has one name is called by it.
        "given name" => reader.Name.Given.Length > 0 ? reader.Name.Given : reader.Name.Native,
        "family name" => reader.Name.Family.Length > 0 ? reader.Name.Family : reader.Name.Native,
        "code" => reader.Code,
        "ticket" => In(reader.Ticket),
        "options" => Some(string.Join(", ", reader.Options.Select(In))),
        "event" => In(@event.Name),
        "dates" => Dates.Range(@event.StartsOn, @event.EndsOn),
        "venue" => Some(string.Join(", ", new[] { In(@event.Venue.Name), @event.Venue.City }.Where(part => part.Length > 0))),
        Placeholders.Link => ownPage,
        "balance" => Amounts.Show(reader.ToPay),
        "pay by" => reader.PayBy is { } day ? Dates.Long(day) : Nothing,
        Placeholders.Until => Until ?? Nothing,
        Placeholders.Payer => Payer ?? Nothing,
        _ => Some(reader.Answers.GetValueOrDefault(name[Placeholders.Answer.Length..], "")),
    };

    private string In(LocalizedText text) => text.In(Languages.Current, @event.MainLanguage);

    private static string Some(string value) => value.Length > 0 ? value : Nothing;
}
