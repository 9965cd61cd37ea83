using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EventsHub.Hosts.Administration;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files.Json;
using EventsHub.Shell.Verbs;

namespace EventsHub.Hosts.Verbs;

/// <summary>The command-line verbs <c>host show</c>, <c>set</c> and <c>numbers</c>.</summary>
public static class HostVerbs
{
    public static Command Create(VerbHost host) => new("host", "Who runs the installation.") { CreateShow(host), CreateSet(host), CreateNumbers(host) };

    private static Command CreateShow(VerbHost host)
    {
        Command command = new("show", "Prints the host and its number sequences, as JSON.");
        host.Run(command, async (run, cancellationToken) =>
        {
            var shown = await run.SendAsync(new ShowHost.Query(), cancellationToken);
            await run.Out.WriteAsync(ReadableJson.Write(ReadableJson.WithoutEmpty(JsonSerializer.SerializeToNode(shown, ReadableJson.Options)!.AsObject())));
        });
        return command;
    }

    private static Command CreateSet(VerbHost host)
    {
        var name = Text("--name", "The legal name.");
        var street = Text("--street", "Street and number.");
        var postalCode = Text("--postal-code", "Postal code.");
        var city = Text("--city", "City.");
        var region = Text("--region", "State or province.");
        var country = Text("--country", "Country (ISO 3166-1), such as FR.");
        var registration = Text("--registration", "Number in the register of companies or associations.");
        var email = Text("--email", "The address for questions about money; new events begin with it.");
        var vatNumber = Text("--vat-number", "VAT number, with the letters of the country.");
        var exempt = Text("--vat-exempt", "No VAT is charged, for this reason, in the main language; empty when VAT is charged.");
        var holder = Text("--account-holder", "Holder of the account that transfers go to.");
        var iban = Text("--iban", "IBAN of the account.");
        var bic = Text("--bic", "BIC of its bank.");
        var zone = Text("--zone", "Time zone (IANA) where the host is at home.");
        Option<string[]> languages = new("--language") { Description = "A language that new events begin with; the first is the main one.", HelpName = "LANGUAGE" };
        var currency = Text("--currency", "Currency (ISO 4217) that new events begin with.");
        Option<string[]> accounts = new("--account") { Description = "An account of the books: customers, sales, vat, bank, cash, card; for a rate of VAT \"20=706020/445712\". May be repeated.", HelpName = "WHAT=NUMBER" };
        Option<int?> year = new("--year-begins") { Description = "The month in which the financial year begins, 1 for January.", HelpName = "MONTH" };
        Command command = new("set", "Changes what is given of the host, and nothing else.")
        {
            name, street, postalCode, city, region, country, registration, email, vatNumber, exempt, holder, iban, bic, zone, languages, currency, accounts, year,
        };
        host.Run(command, async (run, cancellationToken) =>
        {
            var (details, version, _) = await run.SendAsync(new ShowHost.Query(), cancellationToken);
            details.Name = run.Optional(name) ?? details.Name;
            details.Address.Street = run.Optional(street) ?? details.Address.Street;
            details.Address.PostalCode = run.Optional(postalCode) ?? details.Address.PostalCode;
            details.Address.City = run.Optional(city) ?? details.Address.City;
            details.Address.Region = run.Optional(region) ?? details.Address.Region;
            details.Address.Country = run.Optional(country) ?? details.Address.Country;
            details.RegistrationNumber = run.Optional(registration) ?? details.RegistrationNumber;
            details.Email = run.Optional(email) ?? details.Email;
            details.VatNumber = run.Optional(vatNumber) ?? details.VatNumber;
            details.BankAccount ??= new();
            details.BankAccount.Holder = run.Optional(holder) ?? details.BankAccount.Holder;
            details.BankAccount.Iban = run.Optional(iban) ?? details.BankAccount.Iban;
            details.BankAccount.Bic = run.Optional(bic) ?? details.BankAccount.Bic;
            details.TimeZone = run.Optional(zone) ?? details.TimeZone;
            details.Languages = run.Optional(languages) is { Length: > 0 } spoken ? [.. spoken] : details.Languages;
            details.Currency = run.Optional(currency) ?? details.Currency;
            if (run.Optional(accounts) is { Length: > 0 } || run.Optional(year) is not null)
            {
                details.Accounts ??= ChartOfAccountsInput.Of(ChartOfAccounts.French);
                details.Accounts.YearBegins = run.Optional(year) ?? details.Accounts.YearBegins;
                foreach (var given in run.Optional(accounts) ?? [])
                {
                    Set(details.Accounts, given);
                }
            }

            if (run.Optional(exempt) is { } reason)
            {
                details.VatStatus = reason.Length > 0 ? VatStatus.Exempt : VatStatus.Charged;
                details.VatExemption[details.Languages[0]] = reason;
            }

            await run.SendAsync(new EditHost.Command(details, version), cancellationToken);
        });
        return command;
    }

    private static void Set(ChartOfAccountsInput accounts, string given)
    {
        var (what, number) = given.Split('=', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : ("", "");
        switch (what.ToLowerInvariant())
        {
            case "customers": accounts.Customers = number; break;
            case "sales": accounts.Sales = number; break;
            case "vat": accounts.Vat = number; break;
            case "bank": accounts.Bank = number; break;
            case "cash": accounts.Cash = number; break;
            case "card": accounts.Card = number; break;
            case var _ when decimal.TryParse(what, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && number.Split('/') is [var sales, var vat]:
                accounts.Rates.RemoveAll(rate => rate.Percent == percent);
                accounts.Rates.Add(new() { Percent = percent, Sales = sales, Vat = vat });
                break;
            default:
                throw new DomainRuleException("host.account-what", "“{0}” sets no account. Write such as bank=512000, or 20=706020/445712 for a rate of VAT.", given);
        }
    }

    private static Command CreateNumbers(VerbHost host)
    {
        var name = new Argument<string>("NAME") { Description = "The sequence, such as invoices." };
        var pattern = new Argument<string>("PATTERN") { Description = "How its numbers are written, such as {year}-{number:5}." };
        Command command = new("numbers", "Adds a number sequence, or changes how its numbers are written while none was given.") { name, pattern };
        host.Run(command, (run, cancellationToken) => run.SendAsync(new SaveNumberSequence.Command(run.Value(name), run.Value(pattern)), cancellationToken));
        return command;
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description, HelpName = "TEXT" };
}
