using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MailWording : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "MailingId",
                table: "MailingTests",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "Mail",
                table: "MailingTests",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MailWordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
            migrationBuilder.Sql("""DELETE FROM "MailingTests" WHERE "MailingId" IS NULL""");

            migrationBuilder.DropTable(
                name: "MailWordings");

            migrationBuilder.DropColumn(
                name: "Mail",
                table: "MailingTests");

            migrationBuilder.AlterColumn<Guid>(
                name: "MailingId",
                table: "MailingTests",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
