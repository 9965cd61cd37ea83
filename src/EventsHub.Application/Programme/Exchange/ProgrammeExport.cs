using EventsHub.Application.Messages;
using EventsHub.Documents;
using EventsHub.Domain.Events;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>What a programme can be taken away as.</summary>
public enum ProgrammeFormat
{
    /// <summary>A booklet to print.</summary>
    Pdf,

    /// <summary>iCalendar.</summary>
    Ics,

    /// <summary>frab XML, which conference apps read.</summary>
    Frab,
}

/// <summary>The paper of a booklet.</summary>
public enum BookletPaper
{
    /// <summary>148 × 210 mm.</summary>
    A5,

    /// <summary>210 × 297 mm.</summary>
    A4,
}

/// <summary>A file to hand out.</summary>
/// <param name="Content">What it holds.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="FileName">A good name for it.</param>
public sealed record ProgrammeFile(byte[] Content, string ContentType, string FileName);

/// <summary>Makes the files that a programme can be taken away as.</summary>
public sealed class ProgrammeExport(BookletShelf booklets, PublicAddress publicAddress, Texts texts)
{
    /// <summary>The file of a whole programme.</summary>
    /// <param name="programme">The programme, with abstracts: the draft, or a release.</param>
    /// <param name="format">As what.</param>
    /// <param name="language">The language; the event's own when none is given.</param>
    /// <param name="paper">The paper of a booklet.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task<ProgrammeFile> OfAsync(ProgrammeContent programme, ProgrammeFormat format, string? language, BookletPaper paper, CancellationToken cancellationToken)
    {
        var @event = programme.Event;
        var name = $"{@event.Code}-programme".ToLowerInvariant();
        using (Texts.In(language ?? @event.MainLanguage))
        {
            return format switch
            {
                ProgrammeFormat.Frab => new(new FrabWriter(programme, language, Address(@event)).Write(), "application/xml", $"{name}.xml"),
                ProgrammeFormat.Ics => new(new CalendarWriter(programme, Address(@event), texts).Sessions(), "text/calendar; charset=utf-8", $"{name}.ics"),
                _ => new(
                    await booklets.GetAsync(new BookletContent(programme, texts).Booklet(), paper == BookletPaper.A4 ? PaperSize.A4 : PaperSize.A5,
                        programme.Release?.ReleasedAt ?? DateTimeOffset.UnixEpoch, cancellationToken),
                    "application/pdf", $"{name}-{Languages.Current}-{paper.ToString().ToLowerInvariant()}.pdf"),
            };
        }
    }

    /// <summary>The calendar entry of one talk; null when there is no such talk.</summary>
    internal ProgrammeFile? OfTalk(ProgrammeContent programme, string slug)
    {
        var session = programme.Sessions.FirstOrDefault(s => s.Talks.Any(t => t.Slug == slug));
        return session is null ? null : new(
            new CalendarWriter(programme, Address(programme.Event), texts).Talk(session, session.Talks.First(t => t.Slug == slug)), "text/calendar; charset=utf-8", $"{slug}.ics");
    }

    private string Address(Event @event) => publicAddress.Of($"/e/{@event.Code}");
}
