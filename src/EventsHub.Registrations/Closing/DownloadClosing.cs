using System.Globalization;
using EventsHub.Conference.Contracts;
using EventsHub.Documents;
using EventsHub.Documents.Letters;
using EventsHub.Documents.Text;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using MediatR;

namespace EventsHub.Registrations.Closing;

/// <summary>A closing as a file: PDF to sign, or CSV.</summary>
public static class DownloadClosing
{
    /// <summary>The labels of the columns, in English whatever the language, so that a sheet made once goes on working.</summary>
    public static readonly IReadOnlyList<string> Labels = ["Number", "Time", "Day", "Late", "By", "Order", "Payer", "Method", "Amount", "Currency", "Mistake taken back", "Note"];

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Number">The number of the closing.</param>
    /// <param name="AsCsv">True for CSV, false for PDF.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Query(string EventCode, int Number, bool AsCsv = false) : IQuery<StreamedFile>, IForEvent;

    internal sealed class Handler(EventsHubDb db, FontLibrary fonts, Texts texts) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var closing = await db.ClosingAsync(@event.Id, query.Number, cancellationToken);
            var name = $"{@event.Code}-closing-{closing.Number}";
            if (query.AsCsv)
            {
                var rows = closing.Entries.OrderBy(e => e.Position).Select(e => Cells(closing, e, @event.TimeZone)).ToAsyncEnumerable();
                return new($"{name}.csv", TableWriter.Csv, closing.Entries.Count, (output, progress, cancel) => TableWriter.WriteCsvAsync(output, Labels, rows, ',', progress, cancel));
            }

            var sheet = Fill(closing, @event) with { Logo = await db.LogoOfAsync(@event, cancellationToken) };
            var info = new DocumentInfo(sheet.Title, sheet.Language, new DateTimeOffset(DateTime.SpecifyKind(closing.ClosedAt, DateTimeKind.Utc)), sheet.Subject, sheet.Subject);
            return new($"{name}.pdf", StreamedFile.Pdf, 1, (output, _, cancel) => new ClosingSheetWriter(fonts).WriteAsync(output, sheet, info, cancel));
        }

        private ClosingSheet Fill(DayClosing closing, HostedEvent @event)
        {
            List<DeskRow> rows = [.. closing.Entries.OrderBy(e => e.Position).Select(DeskRow.Of)];
            var sums = DeskSum.Of(rows);
            return new()
            {
                Title = texts["Closing {0} of {1}", closing.Number, Dates.Long(closing.Day)],
                Subject = @event.Name.In(Languages.Current, @event.MainLanguage),
                Language = Languages.Current,
                AccentColour = @event.AccentColour,
                Facts =
                [
                    new(texts["Closed"], $"{Dates.Moment(closing.ClosedAt, @event.TimeZone)}{(closing.ClosedByName.Length > 0 ? $" · {closing.ClosedByName}" : "")}"),
                    .. DeskSum.ByMethod(sums).Select(s => new LabelledValue(texts.Name(s.Method), Amounts.Show(s.NetMinor, s.Currency))),
                ],
                Sums = [.. sums.Select(s => new ClosingSheetRow(
                    Dates.Short(s.Day), s.ByName.Length > 0 ? s.ByName : "–", texts.Name(s.Method), Amounts.Show(s.TakenMinor, s.Currency), Amounts.Show(s.GivenBackMinor, s.Currency), Amounts.Show(s.NetMinor, s.Currency)))],
                Entries = [.. rows.Select(r => new ClosingSheetRow(
                    Dates.Moment(r.At, @event.TimeZone), r.ByName.Length > 0 ? r.ByName : "–", texts.Name(r.Method), r.OrderCode,
                    string.Join(" · ", new[] { r.Payer, r.IsLate ? texts["late"].Value : null, r.IsReversal ? texts["a mistake taken back"].Value : null, r.Note }.OfType<string>()), Amounts.Show(r.AmountMinor, r.Currency)))],
                Texts = new(
                    texts["Sums"], [texts["Day"], texts["Who took it"], texts["How"], texts["Money taken"], texts["Paid back"], texts["Left in all"]],
                    texts["Payments and refunds"], [texts["When"], texts["Who took it"], texts["How"], texts["Order"], texts["Who paid, and why"], texts["Amount"]],
                    [texts["Counted by"], texts["Checked by"]], texts["Date and signature"], texts["Page {0} of {1}"]),
            };
        }

        private static object[] Cells(DayClosing closing, ClosedEntry e, string zone) =>
        [
            closing.Number, EventTime.ToClock(e.At, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), e.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), e.IsLate ? "yes" : "", e.ByName, e.OrderCode, e.Payer,
            e.Method.ToString(), new Money(e.AmountMinor, e.Currency).Amount, e.Currency, e.IsReversal ? "yes" : "", e.Note ?? "",
        ];
    }
}
