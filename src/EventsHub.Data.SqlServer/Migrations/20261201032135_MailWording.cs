using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class MailWording : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // SQL Server alters no column that a key or an index holds.
            migrationBuilder.DropForeignKey(
                name: "FK_MailingTests_Mailings_MailingId",
                table: "MailingTests");

            migrationBuilder.DropIndex(
                name: "IX_MailingTests_MailingId",
                table: "MailingTests");

            migrationBuilder.AlterColumn<Guid>(
                name: "MailingId",
                table: "MailingTests",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.CreateIndex(
                name: "IX_MailingTests_MailingId",
                table: "MailingTests",
                column: "MailingId");

            migrationBuilder.AddForeignKey(
                name: "FK_MailingTests_Mailings_MailingId",
                table: "MailingTests",
                column: "MailingId",
                principalTable: "Mailings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddColumn<string>(
                name: "Mail",
                table: "MailingTests",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "MailWordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Mail = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailWordings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailWordings_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MailWordings_EventId_Mail",
                table: "MailWordings",
                columns: new[] { "EventId", "Mail" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Tests of the mails about registrations belong to no mailing, and the version before knows none.
            migrationBuilder.Sql("""DELETE FROM [MailingTests] WHERE [MailingId] IS NULL""");

            migrationBuilder.DropTable(
                name: "MailWordings");

            migrationBuilder.DropColumn(
                name: "Mail",
                table: "MailingTests");

            // SQL Server alters no column that a key or an index holds.
            migrationBuilder.DropForeignKey(
                name: "FK_MailingTests_Mailings_MailingId",
                table: "MailingTests");

            migrationBuilder.DropIndex(
                name: "IX_MailingTests_MailingId",
                table: "MailingTests");

            migrationBuilder.AlterColumn<Guid>(
                name: "MailingId",
                table: "MailingTests",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailingTests_MailingId",
                table: "MailingTests",
                column: "MailingId");

            migrationBuilder.AddForeignKey(
                name: "FK_MailingTests_Mailings_MailingId",
                table: "MailingTests",
                column: "MailingId",
                principalTable: "Mailings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
