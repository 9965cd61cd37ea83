using EventsHub.Conference.Contracts;
using EventsHub.Documents;
using EventsHub.Documents.Programmes;
using EventsHub.Documents.Text;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.C3voc;
using EventsHub.Programme.Feeds.Calendars;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Pretalx;
using EventsHub.Programme.Feeds.Site;
using EventsHub.Programme.Feeds.Tables;
using EventsHub.Programme.Prints;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Feeds;

/// <summary>Creates the export files of a programme in all formats.</summary>
public sealed class ProgrammeExport(EventsHubDb db, FontLibrary fonts, PublicAddress publicAddress, TimeProvider time, Texts texts)
{
    /// <summary>The file for a whole programme. All data is loaded before this returns, so the file can be written after the query has ended.</summary>
    /// <param name="programme">The draft or a release, loaded with abstracts.</param>
    /// <param name="snapshot">Snapshot of the release; null for the draft.</param>
    /// <param name="order">Format and options.</param>
    /// <param name="cancellationToken">Cancels loading the data.</param>
    internal async Task<StreamedFile> OfAsync(ProgrammeContent programme, ProgrammeSnapshot? snapshot, ProgrammeOrder order, CancellationToken cancellationToken)
    {
        var @event = programme.Event;
        var name = $"{@event.Code}-programme".ToLowerInvariant();
        using (Texts.In(order.Language ?? @event.MainLanguage))
        {
            return order.Format switch
            {
                ProgrammeFormat.Booklet => Booklet(programme, await LogoAsync(@event, cancellationToken), order.Paper, name),
                ProgrammeFormat.Signs => Signs(programme, await LogoAsync(@event, cancellationToken), name),
                ProgrammeFormat.Site => await SiteAsync(programme, snapshot, order.Language, name, cancellationToken),
                ProgrammeFormat.Ics => Whole(Calendar(programme, await HistoryAsync(@event, snapshot, cancellationToken)).Programme(order.Calendar), StreamedFile.Calendar, $"{name}.ics"),
                ProgrammeFormat.Frab => Whole(new FrabWriter(Context()).Write(), "application/xml", $"{name}.xml"),
                ProgrammeFormat.C3voc => Whole(new C3vocWriter(Context()).Write(), "application/json", $"{name}.json"),
                ProgrammeFormat.Pretalx => Whole(new PretalxWriter(Context()).Write(), "application/json", $"{name}.pretalx.json"),
                ProgrammeFormat.Csv => Whole(await new ProgrammeRows(Context()).CsvAsync(cancellationToken), TableWriter.Csv, $"{name}.csv"),
                ProgrammeFormat.Xlsx => Whole(await new ProgrammeRows(Context()).XlsxAsync(cancellationToken), TableWriter.Xlsx, $"{name}.xlsx"),
                _ => throw new ArgumentOutOfRangeException(nameof(order), order.Format, null),
            };
        }

        ExportContext Context() => new(programme, order.Language, Address(@event));
    }

    internal async Task<ProgrammeFile> OfTalkAsync(ReleasedProgramme programme, SessionContent session, TalkContent talk, CancellationToken cancellationToken) => new(
        Calendar(programme.Content, await ReleaseHistory.ReadAsync(db, programme.Event.Id, programme.Snapshot, cancellationToken)).Talk(session, talk), StreamedFile.Calendar, $"{talk.Slug}.ics");

    private static StreamedFile Whole(byte[] content, string contentType, string name) =>
        new(name, contentType, 1, (output, _, cancel) => output.WriteAsync(content, cancel).AsTask());

    private StreamedFile Booklet(ProgrammeContent programme, byte[]? logo, BookletPaper paper, string name)
    {
        var booklet = Content(programme, logo).Booklet();
        var info = Info(programme, booklet.Title, booklet.DatesAndPlace);
        var writer = new BookletWriter(fonts);
        return new($"{name}-{Languages.Current}-{NameOf(paper)}.pdf", StreamedFile.Pdf, BookletWriter.Steps, (output, progress, cancel) => paper switch
        {
            BookletPaper.A5OnA4 => writer.WriteSheetsAsync(output, booklet, info, progress, cancel),
            BookletPaper.A4 => writer.WriteAsync(output, booklet, PaperSize.A4, info, progress, cancel),
            _ => writer.WriteAsync(output, booklet, PaperSize.A5, info, progress, cancel),
        });
    }

    private StreamedFile Signs(ProgrammeContent programme, byte[]? logo, string name)
    {
        var signs = Content(programme, logo).Signs();
        if (signs.Signs.Count == 0)
        {
            throw new DomainRuleException("programme.no-signs", "No room has a session with a time, so there is no sign to print.") { Field = "Format" };
        }

        var info = Info(programme, signs.Title, texts["Door signs"]);
        return new($"{name}-{Languages.Current}-signs.pdf", StreamedFile.Pdf, signs.Signs.Count, (output, progress, cancel) => new DoorSignWriter(fonts).WriteAsync(output, signs, info, progress, cancel));
    }

    private async Task<StreamedFile> SiteAsync(ProgrammeContent programme, ProgrammeSnapshot? snapshot, string? language, string name, CancellationToken cancellationToken)
    {
        var @event = programme.Event;
        var history = await HistoryAsync(@event, snapshot, cancellationToken);
        var biographies = snapshot is not null ? snapshot.Speakers.ToDictionary(s => s.Slug, s => s.Biography)
            : await db.Speakers().AsNoTracking().Where(s => s.EventId == @event.Id).Select(s => new { s.Slug, s.Biography }).ToDictionaryAsync(s => s.Slug, s => s.Biography, cancellationToken);
        var site = new SiteWriter(
            programme, biographies, () => Calendar(programme, history), await LogoAsync(@event, cancellationToken), Address(@event), language is null ? @event.Languages : [language], Now(programme), texts);
        return new($"{name}-site.zip", SiteWriter.ContentType, site.Steps, site.WriteAsync);
    }

    private BookletContent Content(ProgrammeContent programme, byte[]? logo) => new(programme, logo, Address(programme.Event), texts);

    private CalendarWriter Calendar(ProgrammeContent programme, ReleaseHistory history) => new(programme, history, Address(programme.Event), Now(programme), texts);

    private Task<ReleaseHistory> HistoryAsync(HostedEvent @event, ProgrammeSnapshot? snapshot, CancellationToken cancellationToken) =>
        snapshot is null ? Task.FromResult(ReleaseHistory.None) : ReleaseHistory.ReadAsync(db, @event.Id, snapshot, cancellationToken);

    private async Task<byte[]?> LogoAsync(HostedEvent @event, CancellationToken cancellationToken) => @event.LogoFileId is { } id
        ? await db.StoredFiles.AsNoTracking().Where(f => f.Id == id && f.EventId == @event.Id).Select(f => f.Content).SingleOrDefaultAsync(cancellationToken) : null;

    private DocumentInfo Info(ProgrammeContent programme, string title, string subject) => new(title, Languages.Current, Now(programme), Subject: subject);

    private DateTime Now(ProgrammeContent programme) => programme.Release?.ReleasedAt ?? time.GetUtcNow().UtcDateTime;

    private static string NameOf(BookletPaper paper) => paper switch { BookletPaper.A4 => "a4", BookletPaper.A5OnA4 => "a5-on-a4", _ => "a5" };

    private string Address(HostedEvent @event) => publicAddress.Of($"/e/{@event.Code}");
}
