using System.Globalization;
using System.Xml;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Refunds;

/// <summary>Writes a run as a customer credit transfer initiation of ISO 20022 (pain.001.001.09), as the rulebook of SEPA credit transfers asks for it (EPC132-08).</summary>
internal static class CreditTransferFile
{
    /// <summary>The namespace of the message.</summary>
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    public static byte[] Write(RefundRun run, string hostName)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new() { Indent = true, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            void Open(string name) => xml.WriteStartElement(name, Namespace);

            void Close() => xml.WriteEndElement();

            void Put(string name, string value) => xml.WriteElementString(name, Namespace, value);

            void Within(string name, Action write)
            {
                Open(name);
                write();
                Close();
            }

            void Sums()
            {
                Put("NbOfTxs", run.Refunds.Count.ToString(CultureInfo.InvariantCulture));
                Put("CtrlSum", Amount(run.Total));
            }

            void Account(string name, string iban) => Within(name, () => Within("Id", () => Put("IBAN", iban)));

            void Agent(string name, string? bic) => Within(name, () => Within("FinInstnId", () =>
            {
                if (bic is not null)
                {
                    Put("BICFI", bic);
                }
                else
                {
                    Within("Othr", () => Put("Id", "NOTPROVIDED"));
                }
            }));

            Open("Document");
            Open("CstmrCdtTrfInitn");
            Within("GrpHdr", () =>
            {
                Put("MsgId", run.Number);
                Put("CreDtTm", run.MadeAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                Sums();
                Within("InitgPty", () => Put("Nm", Name(hostName, run.Account.Holder)));
            });
            Within("PmtInf", () =>
            {
                Put("PmtInfId", run.Number);
                Put("PmtMtd", "TRF");
                // Each refund is to be a line of its own on the statement, by which it is recognised.
                Put("BtchBookg", "false");
                Sums();
                Within("PmtTpInf", () => Within("SvcLvl", () => Put("Cd", "SEPA")));
                Within("ReqdExctnDt", () => Put("Dt", run.PayOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                Within("Dbtr", () => Put("Nm", Name(run.Account.Holder, hostName)));
                Account("DbtrAcct", Iban.Normalize(run.Account.Iban));
                Agent("DbtrAgt", run.Account.Bic);
                Put("ChrgBr", "SLEV");
                foreach (var refund in run.Refunds)
                {
                    Within("CdtTrfTxInf", () =>
                    {
                        Within("PmtId", () => Put("EndToEndId", refund.EndToEndId));
                        Within("Amt", () =>
                        {
                            Open("InstdAmt");
                            xml.WriteAttributeString("Ccy", RefundRun.Currency);
                            xml.WriteString(Amount(refund.Amount));
                            Close();
                        });
                        if (refund.Payee!.Bic is { } bic)
                        {
                            Agent("CdtrAgt", bic);
                        }

                        Within("Cdtr", () => Put("Nm", refund.Payee.SepaName));
                        Account("CdtrAcct", refund.Payee.Iban);
                        Within("RmtInf", () => Put("Ustrd", refund.Text));
                    });
                }
            });
            Close();
            Close();
        }

        return output.ToArray();
    }

    private static string Name(string name, string otherwise) => SepaText.Of(name, Payee.MaxName) is { Length: > 0 } sepa ? sepa : SepaText.Of(otherwise, Payee.MaxName);

    private static string Amount(Money money) => money.Amount.ToString("0.00", CultureInfo.InvariantCulture);
}
