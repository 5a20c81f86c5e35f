import { SeededRandom, seededRandom } from './seeded-random';

/** One star rating that one user gave to one movie. */
export interface Rating {
  /** Number of the user, from 1. */
  readonly user: number;

  /** Number of the movie, from 1. */
  readonly movie: number;

  /** Whole stars, 1 to 5. */
  readonly stars: number;
}

/** A catalogue of movies and what the users thought of them. */
export interface RatingsData {
  /** Titles; the movie with number 1 stands first. */
  readonly titles: string[];

  /** Every rating, in the order in which the users gave them. */
  readonly ratings: Rating[];
}

/** How much data to make up. */
export interface RatingsOptions {
  readonly seed: number;
  readonly users: number;
  readonly movies: number;
  readonly ratingsPerUser: number;
}

/** The data behind the committed weights. */
export const SAMPLE_RATINGS: RatingsOptions = { seed: 134, users: 500, movies: 200, ratingsPerUser: 40 };

const GENRES = ['adventure', 'romance', 'comedy', 'science fiction'];
const FIRST_WORDS = [
  'Silent', 'Velvet', 'Northern', 'Paper', 'Last', 'Crimson', 'Hidden', 'Electric', 'Distant', 'Golden',
  'Broken', 'Winter', 'Hollow', 'Second', 'Wandering',
];
const SECOND_WORDS = [
  'Harbor', 'Compass', 'Orchard', 'Signal', 'Parade', 'Lantern', 'Meridian', 'Letter', 'Orbit', 'Carnival',
  'River', 'Machine', 'Garden', 'Summer', 'Ticket', 'Island',
];

/**
 * Makes up ratings: nobody's data, and no movie that exists.
 *
 * Each user has a taste for four genres and a habit of rating high or low; each movie has a share of each genre and a quality.
 * The stars are what these give, plus noise. So there is something true to be learned, and it is known how well it can be.
 */
export function generateRatings(options: RatingsOptions): RatingsData {
  const random = seededRandom(options.seed);
  const movies = Array.from({ length: options.movies }, () => ({ quality: 0.4 * random.bell(), genres: genreMix(random) }));
  const ratings: Rating[] = [];
  for (let user = 1; user <= options.users; user++) {
    const habit = 0.35 * random.bell();
    const taste = GENRES.map(() => 1.1 * random.bell());
    for (const movie of pickMovies(random, options)) {
      const { quality, genres } = movies[movie - 1];
      const liking = genres.reduce((sum, share, genre) => sum + share * taste[genre], 0);
      const stars = Math.round(3.4 + habit + quality + liking + 0.4 * random.bell());
      ratings.push({ user, movie, stars: Math.min(5, Math.max(1, stars)) });
    }
  }
  return { titles: movies.map((_, index) => title(index)), ratings };
}

/** One main genre and a little of the others. */
function genreMix(random: SeededRandom): number[] {
  const main = random.below(GENRES.length);
  return GENRES.map((_, genre) => (genre === main ? 0.8 : 0) + 0.3 * random.uniform());
}

/** Different movies for one user, as many as `ratingsPerUser`. */
function pickMovies(random: SeededRandom, options: RatingsOptions): number[] {
  const numbers = Array.from({ length: options.movies }, (_, index) => index + 1);
  return Array.from({ length: Math.min(options.ratingsPerUser, options.movies) }, (_, taken) => {
    const place = taken + random.below(numbers.length - taken);
    [numbers[taken], numbers[place]] = [numbers[place], numbers[taken]];
    return numbers[taken];
  });
}

/** 15 and 16 words have no common divisor, so the first 240 titles all differ. */
function title(index: number): string {
  return `The ${FIRST_WORDS[index % FIRST_WORDS.length]} ${SECOND_WORDS[index % SECOND_WORDS.length]}`;
}
