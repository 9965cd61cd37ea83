using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BadgePrints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BadgePrints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PrintedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadgePrints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BadgePrints_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BadgePrints_RegistrationId_PrintedAt",
                table: "BadgePrints",
                columns: new[] { "RegistrationId", "PrintedAt" });

            // Badges that had changed since they were printed get a fingerprint that equals none; the others get theirs at the first housekeeping.
            migrationBuilder.Sql("""
                INSERT INTO "BadgePrints" ("Id", "RegistrationId", "PrintedAt", "Fingerprint")
                SELECT r."Id", r."Id", r."BadgePrintedAt", CASE WHEN r."BadgeChangedAt" > r."BadgePrintedAt" OR EXISTS (
                    SELECT 1 FROM "OrderLines" l WHERE l."RegistrationId" = r."Id" AND l."Kind" = 'Option' AND (l."AddedAt" > r."BadgePrintedAt" OR l."CancelledAt" > r."BadgePrintedAt")) THEN '' END
                FROM "Registrations" r WHERE r."BadgePrintedAt" IS NOT NULL;
                """);

            migrationBuilder.DropColumn(
                name: "BadgeChangedAt",
                table: "Registrations");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BadgePrints");

            migrationBuilder.AddColumn<DateTime>(
                name: "BadgeChangedAt",
                table: "Registrations",
                type: "TEXT",
                nullable: true);
        }
    }
}
