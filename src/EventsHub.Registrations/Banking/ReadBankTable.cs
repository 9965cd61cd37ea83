using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using MediatR;

namespace EventsHub.Registrations.Banking;

/// <summary>Shows how the columns of a bank's table are understood. Messages of banks have no columns.</summary>
public static class ReadBankTable
{
    /// <param name="Content">The file.</param>
    /// <param name="Settings">How it is read.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Query(ReadOnlyMemory<byte> Content, StatementSettings Settings) : IQuery<Result>;

    /// <param name="Encoding">The encoding (IANA name); null for a workbook.</param>
    /// <param name="Columns">The columns from left to right; none when the file is no table.</param>
    public sealed record Result(string? Encoding, IReadOnlyList<Column> Columns);

    /// <param name="Number">The number of the column, beginning with 1.</param>
    /// <param name="Label">Its label.</param>
    /// <param name="Samples">Up to three different cells.</param>
    /// <param name="Field">What it holds.</param>
    public sealed record Column(int Number, string Label, IReadOnlyList<string> Samples, BankField Field);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!StatementFile.IsTable(query.Content))
            {
                return new(null, []);
            }

            var file = TableFile.Read(query.Content, query.Settings.Encoding);
            var (header, fields) = BankTable.Columns(file.Rows, query.Settings.Columns, await db.BankLayoutsAsync(cancellationToken));
            var rows = file.Rows.Skip(header + 1).ToList();
            return new(file.Encoding, [.. fields.Select((field, i) => new Column(
                i + 1, file.Rows[header].Cells[i],
                [.. rows.Where(row => i < row.Cells.Count && row.Cells[i].Length > 0).Select(row => row.Cells[i]).Distinct().Take(3)], field))]);
        }
    }
}
