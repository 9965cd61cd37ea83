using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Domain;
using Microsoft.AspNetCore.Http;

namespace EventsHub.Registrations.Pages;

/// <summary>The form by which a bank statement is taken in.</summary>
public sealed class BankImportForm
{
    /// <summary>The file, in the request that uploads it.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The file, in the steps after that; see <see cref="CarriedFile"/>.</summary>
    public string? Carried { get; set; }

    public string? FileName { get; set; }

    /// <summary>The character encoding (IANA name); null to recognise it.</summary>
    public string? Encoding { get; set; }

    /// <summary>The account of a table that names none; null for that of the host.</summary>
    public string? Account { get; set; }

    /// <summary>What each column of a table holds.</summary>
    public List<BankField> Columns { get; set; } = [];

    /// <summary>True when an account that is not known is the host's too.</summary>
    public bool IsOurAccount { get; set; }

    public StatementSettings Settings() => new()
    {
        Encoding = string.IsNullOrEmpty(Encoding) ? null : Encoding,
        Account = string.IsNullOrWhiteSpace(Account) ? null : Account,
        Columns = [.. Columns.Select((field, i) => new BankColumn($"#{i + 1}", field))],
        IsOurAccount = IsOurAccount,
    };
}
